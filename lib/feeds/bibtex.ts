import type { CitedName } from '@/lib/feeds/cited-names';
import type { CslItem } from '@/lib/feeds/csl';

/**
 * A BibTeX entry in UTF-8, for biber, Zotero and the like: Arabic letters stay as they are, TeX's own signs are written
 * so that TeX sets them. The title is in double braces, so that no style changes the case of Latin words in it.
 */
export function bibtex(item: CslItem): string {
  const { 'date-parts': parts } = item.issued;
  const [year, month, day] = parts[0];
  const fields: [name: string, value: string | undefined][] = [
    ['author', item.author?.map(bibtexName).join(' and ')],
    ['title', `{${escapeTex(item.title)}}`],
    ['journal', escapeTex(item['container-title'])],
    ['volume', item.volume],
    ['number', item.issue],
    ['pages', item.page?.replace('-', '--')],
    ['year', String(year)],
    ['month', String(month)],
    ['day', String(day)],
    ['issn', item.ISSN],
    ['publisher', item.publisher && escapeTex(item.publisher)],
    // Read as it stands: here a per cent sign is no comment.
    ['url', item.URL],
    ['langid', LANGUAGES[item.language.slice(0, 2)]],
    ['keywords', item.keyword && escapeTex(item.keyword.replaceAll('; ', ', '))],
    ['abstract', item.abstract && escapeTex(item.abstract)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},\n`]));
  return `@article{${item.id},\n${lines.join('')}}\n`;
}

/** Names of languages as babel knows them. */
const LANGUAGES: Record<string, string> = { ar: 'arabic', en: 'english', fr: 'french' };

/** Braces keep a name whole that holds «and», a comma, or words that BibTeX would take for its parts. */
const bibtexName = (name: CitedName): string =>
  'literal' in name ? `{${escapeTex(name.literal)}}` : `{${escapeTex(name.family)}}, {${escapeTex(name.given)}}`;

const SIGNS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // With a backslash alone BibTeX would still count them.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const escapeTex = (text: string): string => text.replace(/[\\{}~^&%$#_]/gu, (sign) => SIGNS[sign] ?? `\\${sign}`);
