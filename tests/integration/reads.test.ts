import { beforeAll, describe, expect, it } from 'vitest';
import { countByMonth, listBetween } from '@/lib/articles/archive-queries';
import { articlesAround } from '@/lib/articles/around-queries';
import { atomArchive, atomCurrent, feedPage } from '@/lib/articles/feed-queries';
import { listLatestBySection } from '@/lib/articles/home-queries';
import { countByHijriMonth, listHijri } from '@/lib/articles/hijri-queries';
import { listOnHijriDay, listOnThisDay, listPickOfDay } from '@/lib/articles/on-this-day-queries';
import { rankMostRead } from '@/lib/articles/most-read-queries';
import { getArticle, getTombstone, listArticles, listIssueArticles, listMostRead } from '@/lib/articles/queries';
import { getSeries, listSeriesArticles } from '@/lib/articles/series-queries';
import { articlesOfShard, listNameShards, listNews, listShards, namesOfShard } from '@/lib/articles/sitemap-queries';
import { listAuthorIndex } from '@/lib/authors/index-queries';
import { getAuthor } from '@/lib/authors/queries';
import { newReads, noteReadsIn } from '@/lib/freshness/reads';
import { getIssue, issuesBeside, listIssues } from '@/lib/issues/queries';
import { getSection, listSections } from '@/lib/sections/queries';
import { listTagIndex } from '@/lib/tags/index-queries';
import { getTag } from '@/lib/tags/queries';
import { viewNumbers } from '@/lib/views/queries';
import { db } from '@/lib/db/client';
import { emptyDatabase, makeArticle } from '../support/articles';
import { viewAs } from '../support/views';

/** What every public query says that it has read. Three articles in one section, with all that can hang on them. */
beforeAll(async () => {
  await emptyDatabase();
  await db().author.create({ data: { name: 'كاتب', slug: 'كاتب', sortKey: 'كاتب' } });
  await db().tag.create({ data: { name: 'وسم', slug: 'وسم' } });
  await db().issue.create({ data: { number: 5, publishedOn: new Date('2020-01-01') } });
  const links = { section: 'أ', authorIds: [1], tagIds: [1], issueId: 1 };
  for (const publishedOn of ['2019-01-31', '2020-01-31', '2020-02-01'] as const) {
    await makeArticle({ ...links, publishedOn });
  }
  await viewAs(2);
  await makeArticle({ section: 'أ', status: 'withdrawn' });
});

const cards = ['article:1', 'article:2', 'article:3'];

describe('what is read is noted', () => {
  it.each<[string, () => Promise<unknown>, string[]]>([
    ['listArticles', () => listArticles({}, 1, 9), [...cards, 'latest']],
    ['listArticles beyond the end', () => listArticles({}, 9, 9), ['latest']],
    ['… of a section', () => listArticles({ sectionId: 1 }, 1, 9), [...cards, 'section:1']],
    ['… of an author', () => listArticles({ authorId: 1 }, 1, 9), [...cards, 'author:1']],
    ['… of a tag', () => listArticles({ tagId: 1 }, 1, 9), [...cards, 'tag:1']],
    ['… of an issue', () => listArticles({ issueId: 1 }, 1, 9), [...cards, 'issue:1']],
    ['getArticle', () => getArticle(1), ['article:1']],
    ['getArticle of nothing', () => getArticle(77), ['article:77']],
    ['getTombstone', () => getTombstone(4), ['article:4', 'section:1']],
    ['getTombstone of nothing', () => getTombstone(1), ['article:1']],
    ['articlesAround', () => articlesAround({ id: 2 }), [...cards, 'related:2']],
    ['listIssueArticles', () => listIssueArticles(1), [...cards, 'issue:1']],
    ['listMostRead', () => listMostRead(3), ['article:2', 'latest']],
    ['rankMostRead of all time', () => rankMostRead('all', 3), ['article:2', 'latest']],
    ['rankMostRead of a day', () => rankMostRead('day', 3), ['article:2', 'latest']],
    ['rankMostRead of a week', () => rankMostRead('week', 3), ['article:2', 'latest']],
    ['listLatestBySection', () => listLatestBySection(1), ['article:3', 'latest']],
    ['listOnThisDay', () => listOnThisDay('2020-01-31', 3), ['article:1', 'latest']],
    // 4 Jumada II 1439 and 6 Jumada II 1441; 1 February 2020 is the 7th.
    ['listOnHijriDay', () => listOnHijriDay('2021-01-19', 3), ['article:2', 'latest']],
    ['listPickOfDay', () => listPickOfDay('2026-01-01', 3), [...cards, 'latest']],
    ['countByHijriMonth', () => countByHijriMonth(), ['latest']],
    ['listHijri', () => listHijri({ year: 1441, month: 6 }, 1, 9), ['article:2', 'article:3', 'hijri:144106']],
    ['countByMonth', () => countByMonth(), ['latest']],
    ['listBetween', () => listBetween('2020-01-01', '2020-02-01', 1, 9), ['article:2', 'month:2020-01']],
    [
      'listBetween over the end of a year',
      () => listBetween('2019-11-01', '2020-02-01', 1, 9),
      ['article:2', 'month:2019-11', 'month:2019-12', 'month:2020-01'],
    ],
    ['listSections', () => listSections(), ['sections']],
    ['getSection', () => getSection('أ'), ['section:1', 'sections']],
    ['getSection of nothing', () => getSection('x'), ['sections']],
    ['getAuthor', () => getAuthor('كاتب'), ['author:1', 'authors']],
    ['getAuthor of nothing', () => getAuthor('x'), ['authors']],
    ['getTag', () => getTag('وسم'), ['tag:1', 'tags']],
    ['getTag of nothing', () => getTag('x'), ['tags']],
    ['listAuthorIndex', () => listAuthorIndex(1, 9), ['authors', 'latest']],
    ['listTagIndex', () => listTagIndex(1, 9), ['latest', 'tags']],
    ['viewNumbers', () => viewNumbers(2), ['article:2']],
    ['viewNumbers of nothing', () => viewNumbers(77), ['article:77']],
    ['feedPage', () => feedPage({}), [...cards, 'latest']],
    ['feedPage of nothing', () => feedPage({ tagId: 9 }), ['tag:9']],
    ['atomCurrent', () => atomCurrent({ sectionId: 1 }), [...cards, 'section:1']],
    ['atomArchive', () => atomArchive({ issueId: 1 }, 1), [...cards, 'issue:1']],
    ['listShards', () => listShards(), ['latest', 'shard:1']],
    ['articlesOfShard', () => articlesOfShard(1).next(), ['shard:1']],
    ['namesOfShard', () => namesOfShard('authors', 1), ['authors', 'latest']],
    ['listNameShards', () => listNameShards('issues'), ['issues', 'latest']],
    ['listNews', () => listNews(9), ['latest']],
    ['listIssues', () => listIssues(), ['issues']],
    ['issuesBeside', () => issuesBeside(4), ['issues']],
    ['getSeries of nothing', () => getSeries('x'), ['series']],
    ['listSeriesArticles', () => listSeriesArticles(9), ['series:9']],
    ['getIssue', () => getIssue(5), ['issue:1', 'issues']],
    ['getIssue of nothing', () => getIssue(6), ['issues']],
  ])('%s', async (_, query, tags) => {
    const reads = newReads();
    await noteReadsIn(reads, query);
    expect([...reads.tags].sort()).toEqual([...tags].sort());
  });

  it('before the query runs, so that no change between the two is missed', async () => {
    const reads = newReads();
    const running = noteReadsIn(reads, () => listArticles({ sectionId: 1 }, 1, 9));
    expect([...reads.tags]).toEqual(['section:1']);
    await running;
  });

  it.each<[string, () => Promise<unknown>, number]>([
    ['the most read', () => listMostRead(3), 600],
    ['the most read of a day', () => rankMostRead('day', 3), 600],
    ['the most read of a month', () => rankMostRead('month', 3), 600],
    ['the numbers of an article', () => viewNumbers(2), 60],
  ])('and a page with %s is true for a time only', async (_, query, seconds) => {
    const reads = newReads();
    await noteReadsIn(reads, query);
    expect(Math.abs(reads.until - Date.now() - seconds * 1_000)).toBeLessThan(5_000);
  });
});
