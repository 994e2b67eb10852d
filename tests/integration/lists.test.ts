import { beforeAll, describe, expect, it } from 'vitest';
import { listBetween } from '@/lib/articles/archive-queries';
import { listArticles, listIssueArticles, type ArticleFilter, type ArticlePage } from '@/lib/articles/queries';
import { isoDate, type IsoDate } from '@/lib/arabic/calendar-date';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { emptyDatabase, makeArticle } from '../support/articles';

/** Every page of every list is held against a plain ORDER BY over all rows. */

const SIZE = 7;
const OTHER = 'قسم ثانٍ';

beforeAll(async () => {
  await emptyDatabase();
  await db().author.create({ data: { id: 1, name: 'كاتب', slug: 'كاتب', sortKey: 'كاتب' } });
  await db().tag.create({ data: { id: 1, name: 'وسم', slug: 'وسم' } });
  await db().issue.create({ data: { id: 1, number: 1, publishedOn: new Date('2020-01-01') } });
  for (let index = 0; index < 60; index += 1) {
    // Ids do not follow time, months are uneven and some are missing, and many articles share their instant.
    const month = ((index * 5) % 7) + 1;
    const publishedOn = isoDate(2019 + (index % 2), month === 4 ? 12 : month, (index % 3) * 15 + 1) ?? '2019-02-28';
    const links = { authorIds: index % 3 === 0 ? [1] : [], tagIds: index % 4 === 0 ? [1] : [] };
    const section = index % 5 === 0 ? { section: OTHER } : {};
    const status = index % 11 === 0 ? 'draft' : 'published';
    await makeArticle({ publishedOn, ...links, ...section, status, issueId: index % 6 === 0 ? 1 : null });
  }
  // Two on the edges of a month in the site's zone (UTC+2 there), by the clock of UTC in the month beside it.
  await makeArticle({ publishedOn: '2020-02-01', publishedAt: '2020-01-31T22:30:00Z' });
  await makeArticle({ publishedOn: '2020-01-31', publishedAt: '2020-01-31T23:59:59.999+02:00' });
}, 60_000);

const plain = async (condition: Prisma.Sql) =>
  (
    await db().$queryRaw<{ id: number }[]>`select a.id from article a where a.status = 'published' and ${condition}
      order by a.published_at desc, a.id desc`
  ).map(({ id }) => id);

async function pagesOf(list: (page: number) => Promise<ArticlePage>): Promise<number[][]> {
  const pages: number[][] = [];
  let total = 0;
  do {
    const page = await list(pages.length + 1);
    pages.push(page.articles.map(({ id }) => id));
    total = page.total;
  } while (pages.length * SIZE < total);
  const beyond = await list(pages.length + 1);
  expect([beyond.articles, beyond.total, (await list(999_999)).total]).toEqual([[], total, total]);
  expect(pages.flat().length).toBe(total);
  return pages;
}

const cut = (ids: number[]) =>
  Array.from({ length: Math.ceil(ids.length / SIZE) }, (_, index) => ids.slice(index * SIZE, (index + 1) * SIZE));

describe('the pages of a list', () => {
  it.each<[string, ArticleFilter, Prisma.Sql]>([
    ['everything', {}, Prisma.sql`true`],
    ['a section', { sectionId: 1 }, Prisma.sql`a.section_id = 1`],
    ['another section', { sectionId: 2 }, Prisma.sql`a.section_id = 2`],
    ['an author', { authorId: 1 }, Prisma.sql`a.id in (select article_id from article_author where author_id = 1)`],
    ['a tag', { tagId: 1 }, Prisma.sql`a.id in (select article_id from article_tag where tag_id = 1)`],
    ['an issue', { issueId: 1 }, Prisma.sql`a.issue_id = 1`],
  ])('of %s are those of a plain sort', async (_, filter, condition) => {
    const expected = cut(await plain(condition));
    expect(expected.length).toBeGreaterThan(1);
    expect(await pagesOf((page) => listArticles(filter, page, SIZE))).toEqual(expected);
  });

  it.each<[IsoDate, IsoDate]>([
    ['2020-01-01', '2020-02-01'],
    ['2020-02-01', '2020-03-01'],
    ['2019-12-01', '2020-01-01'],
    ['2019-01-01', '2020-01-01'],
    ['2020-01-01', '2021-01-01'],
  ])('from %s to %s are those of a plain sort', async (first, end) => {
    const expected = await plain(Prisma.sql`a.published_on >= ${first}::date and a.published_on < ${end}::date`);
    expect(expected.length).toBeGreaterThan(0);
    expect(await pagesOf((page) => listBetween(first, end, page, SIZE))).toEqual(cut(expected));
  });

  it.each<ArticleFilter>([{ sectionId: 9 }, { authorId: 9 }, { tagId: 9 }, { issueId: 9 }])(
    'of nothing are empty: %j',
    async (filter) => {
      expect(await listArticles(filter, 1, SIZE)).toEqual({ articles: [], total: 0 });
    },
  );

  it('of a month without articles are empty', async () => {
    expect(await listBetween('2015-01-01', '2015-02-01', 1, SIZE)).toEqual({ articles: [], total: 0 });
    expect(await listBetween('2020-04-01', '2020-05-01', 1, SIZE)).toEqual({ articles: [], total: 0 });
  });

  it('of an issue’s contents follow the printed pages', async () => {
    const ids = await plain(Prisma.sql`a.issue_id = 1`);
    expect((await listIssueArticles(1)).map(({ id }) => id)).toEqual([...ids].sort((a, b) => a - b));
  });
});
