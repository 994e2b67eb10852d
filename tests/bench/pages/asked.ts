import { site } from '@/content/site';
import { daysBefore, type IsoDate } from '@/lib/arabic/calendar-date';
import { today } from '@/lib/site/display';

/** What the bench knows of the archive it asks. */
export interface Known {
  articles: number;
  authors: number;
  tags: number;
  sections: number;
  issues: number;
  series: number;
}

/** What pages ask the database for. Each takes a number that differs from run to run, and says how many it found. */
export type Asked = Record<string, (run: number) => Promise<number>>;

/** Loaded late: the client of the database has to be generated first. */
export async function askedOf(known: Known): Promise<Asked> {
  const { articlesAround } = await import('@/lib/articles/around-queries');
  const { countByMonth, listBetween } = await import('@/lib/articles/archive-queries');
  const { countByHijriMonth, hijriFactsOf, listHijri } = await import('@/lib/articles/hijri-queries');
  const { listLatestBySection } = await import('@/lib/articles/home-queries');
  const { rankMostRead } = await import('@/lib/articles/most-read-queries');
  const { fromArchive, listOnHijriDay, listOnThisDay, listPickOfDay } =
    await import('@/lib/articles/on-this-day-queries');
  const { getArticle, listArticles, listIssueArticles, listMostRead } = await import('@/lib/articles/queries');
  const { listSeriesArticles } = await import('@/lib/articles/series-queries');
  const { listAuthorIndex } = await import('@/lib/authors/index-queries');
  const { listIssues, issuesBeside } = await import('@/lib/issues/queries');
  const { listSections } = await import('@/lib/sections/queries');
  const { listTagIndex } = await import('@/lib/tags/index-queries');
  const size = site.pageSize;
  const anArticle = (run: number) => 1 + ((run * 7_919) % known.articles);
  const one = (most: number, run: number) => 1 + ((run * 31) % most);
  const day = (run: number): IsoDate => daysBefore(today(), run * 9);
  /** The last page of a list, however deep it lies. */
  const lastPage = (total: number) => Math.max(1, Math.ceil(total / size));
  const last = async (filter: Parameters<typeof listArticles>[0]) =>
    (await listArticles(filter, lastPage((await listArticles(filter, 1, 1)).total), size)).articles.length;
  return {
    'an article': async (run) => ((await getArticle(anArticle(run))) === null ? 0 : 1),
    'around it: related, before and after': async (run) =>
      (await articlesAround({ id: anArticle(run) })).related.length,
    'home: latest': async () => (await listArticles({}, 1, 10)).articles.length,
    'home: of each section': async () => (await listLatestBySection(3)).size,
    'home: most read': async () => (await listMostRead(6)).length,
    'home: issues': async () => (await listIssues(6)).length,
    'home: from the archive': async (run) => (await fromArchive(day(run), 3)).articles.length,
    'sections of the head': async () => (await listSections()).length,
    'section, first page': async (run) =>
      (await listArticles({ sectionId: one(known.sections, run) }, 1, size)).articles.length,
    'section, last page (and first)': (run) => last({ sectionId: one(known.sections, run) }),
    'author, last page (and first)': (run) => last({ authorId: one(known.authors, run) }),
    'tag, first page': async (run) => (await listArticles({ tagId: one(known.tags, run) }, 1, size)).articles.length,
    'tag, last page (and first)': (run) => last({ tagId: one(known.tags, run) }),
    'issue': async (run) => (await listIssueArticles(one(known.issues, run))).length,
    'issues beside it': async (run) => ((await issuesBeside(one(known.issues, run))).before ? 1 : 0),
    'all issues': async () => (await listIssues()).length,
    'series': async (run) => (await listSeriesArticles(one(known.series, run))).length,
    'archive: counts': async () => (await countByMonth()).length,
    'archive: a month': async (run) => (await monthOf(run, listBetween)).length,
    'archive: a year, its last page': async (run) => {
      const [first, end] = [`${2_006 + (run % 20)}-01-01`, `${2_007 + (run % 20)}-01-01`] as [IsoDate, IsoDate];
      return (await listBetween(first, end, lastPage(known.articles / 20), size)).articles.length;
    },
    'Hijri archive: counts': async () => (await countByHijriMonth()).length,
    'Hijri archive: a month': async (run) => {
      const { articles } = await listHijri({ year: 1_428 + (run % 18), month: 1 + (run % 12) }, 1, size);
      return (await hijriFactsOf(articles)).size;
    },
    'Hijri archive: a year, its last page': async (run) =>
      (await listHijri({ year: 1_428 + (run % 18), month: null }, lastPage(known.articles / 21), size)).articles.length,
    'this day': async (run) => (await listOnThisDay(day(run), 12)).length,
    'this Hijri day': async (run) => (await listOnHijriDay(day(run), 12)).length,
    'the pick of a day': async (run) => (await listPickOfDay(day(run), 3)).length,
    'index of authors': async () => (await listAuthorIndex(1, 240)).total,
    'index of tags': async () => (await listTagIndex(1, 240)).total,
    'most read: all time': async () => (await rankMostRead('all', 50)).length,
    'most read: a day': async () => (await rankMostRead('day', 50)).length,
    'most read: a week': async () => (await rankMostRead('week', 50)).length,
    'most read: a month': async () => (await rankMostRead('month', 50)).length,
  };

  async function monthOf(run: number, list: typeof listBetween) {
    const first = `${2_006 + (run % 20)}-0${1 + (run % 8)}-01` as IsoDate;
    const end = `${2_006 + (run % 20)}-0${2 + (run % 8)}-01` as IsoDate;
    return (await list(first, end, 1, size)).articles;
  }
}
