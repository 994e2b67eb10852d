import { objects, places } from './words';

/** The names of the archive: sections, authors, tags. All are made up. */

/** Sections with their share of the articles. The first is deep: at 100,000 articles it has far more than 500 pages. */
export const sections = [
  { name: 'تاريخ الكتاب', share: 0.3 },
  { name: 'الخطّ والزخرفة', share: 0.2 },
  { name: 'العلوم والأرصاد', share: 0.15 },
  { name: 'العمران والأسواق', share: 0.12 },
  { name: 'أدب الرحلة', share: 0.09 },
  { name: 'اللغة والمعاجم', share: 0.07 },
  { name: 'البساتين والمواسم', share: 0.04 },
  { name: 'حكايات ومجالس', share: 0.03 },
] as const;

const given = ['سلمى', 'هاشم', 'ليلى', 'ياسر', 'نوال', 'رائد', 'هدى', 'كمال'];
const family = ['الورّاق', 'النحّاس', 'البستانيّ', 'الزجّاج', 'الميقاتيّ'];

/** Forty names, each once. */
export const authors: readonly string[] = family.flatMap((last) => given.map((first) => `${first} ${last}`));

const subjects = objects.map((object) => object.replace(/^\S+ /u, ''));
const rooms = places.map((place) => place.replace(/^(في|على|عند|بين|تحت|قرب|وراء) /u, ''));

/** Sixty words, each once. */
export const tags: readonly string[] = [...new Set([...subjects, ...rooms])].slice(0, 60);
