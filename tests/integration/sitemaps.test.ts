import { beforeEach, describe, expect, it, vi } from 'vitest';
import { indexText, sitemapText } from '@/app/_sitemaps/files';
import { site } from '@/content/site';
import { dateIn } from '@/lib/arabic/calendar-date';
import { modifiedAt } from '@/lib/articles/record-queries';
import { articlesOfShard, listNews, listShards } from '@/lib/articles/sitemap-queries';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { newReads, noteReadsIn } from '@/lib/freshness/reads';
import { parseSitemapFile } from '@/lib/site/sitemap-urls';
import { emptyDatabase, makeArticle } from '../support/articles';
import { readSitemap } from '../support/sitemap-rules';

const skipTo = (id: number) => db().$executeRaw`select setval(pg_get_serial_sequence('article', 'id'), ${id}, false)`;
const origin = 'https://example.org';

async function read(name: string) {
  const file = parseSitemapFile(name);
  const text = file && (await sitemapText(file));
  return text === null ? null : readSitemap(text);
}
const locs = async (name: string) => (await read(name))?.map(({ loc }) => decodeURI(loc.slice(origin.length)));
const index = async () => readSitemap(await indexText());

beforeEach(async () => {
  vi.stubEnv('SITE_URL', origin);
  await emptyDatabase();
  await db().author.createMany({ data: ['كاتب', 'بلا-مقالة'].map((name) => ({ name, slug: name, sortKey: name })) });
  await db().tag.createMany({ data: ['وسم', 'بلا-مقالة'].map((name) => ({ name, slug: name })) });
  await db().issue.createMany({ data: [5, 6].map((number) => ({ number, publishedOn: new Date('2020-01-01') })) });
});

describe('the sitemaps', () => {
  it('tell of what is public, and of names that have something', async () => {
    await makeArticle({ title: 'نصّ', section: 'أ', authorIds: [1], tagIds: [1], issueId: 1 });
    const hidden = { section: 'ب', authorIds: [2], tagIds: [2], issueId: 2 };
    for (const status of ['draft', 'withdrawn'] as const) await makeArticle({ ...hidden, status });
    await makeArticle({ ...hidden, status: 'scheduled', publishedOn: '2099-01-01' });
    expect(await locs('articles-1.xml')).toEqual(['/article/1/نص']);
    expect(await locs('sections.xml')).toEqual(['/section/أ']);
    expect(await locs('authors.xml')).toEqual(['/author/كاتب']);
    expect(await locs('tags.xml')).toEqual(['/tag/وسم']);
    expect(await locs('issues.xml')).toEqual(['/issue/5']);
    expect(await locs('pages.xml')).toEqual([
      ...['/', '/archive/today', '/issue', '/author', '/tag', '/most-read', '/counting', '/about', '/contact'],
      ...['/archive', '/archive/2020', '/archive/2020/05'],
      ...['/archive/hijri', '/archive/hijri/1441', '/archive/hijri/1441/09'],
    ]);
    expect(await locs('news.xml')).toEqual([]);
    expect((await index()).map(({ loc }) => loc)).toEqual(
      ['pages', 'sections', 'authors', 'tags', 'issues', 'articles-1'].map((name) => `${origin}/sitemaps/${name}.xml`),
    );
    for (const { loc } of await index()) expect(await read(loc.split('/').at(-1) ?? '')).not.toEqual([]);
  });

  it('of nothing are not named, and not there', async () => {
    expect((await index()).map(({ loc }) => loc)).toEqual([`${origin}/sitemaps/pages.xml`]);
    for (const name of ['articles-1.xml', 'articles-999999.xml', 'authors.xml', 'authors-99999.xml', 'sections.xml'])
      expect(await read(name)).toBeNull();
  });

  it('divide articles by their ids, whatever is published later', async () => {
    for (const id of [1, 10_000, 10_001, 2_147_483_000]) {
      await skipTo(id);
      await makeArticle();
    }
    const ids = async (shard: number) => (await locs(`articles-${shard}.xml`))?.map((loc) => Number(loc.split('/')[2]));
    expect(await ids(1)).toEqual([1, 10_000]);
    expect(await ids(2)).toEqual([10_001]);
    expect(await ids(214_749)).toEqual([2_147_483_000]);
    expect((await listShards()).map(({ shard }) => shard)).toEqual([1, 2, 214_749]);
  });

  it('read a shard piece by piece, and note it by one tag', async () => {
    const sectionId = (await db().section.create({ data: { name: 'أ', slug: 'أ' } })).id;
    await db().article.createMany({
      data: Array.from({ length: 2_100 }, (_, place) => ({
        ...{ slug: `${place}`, title: 'نصّ', bodyHtml: '', bodyText: '', status: 'published' as const, sectionId },
        ...{ publishedOn: new Date('2020-01-01'), publishedAt: new Date('2020-01-01') },
      })),
    });
    const sizes: number[] = [];
    const reads = newReads();
    await noteReadsIn(reads, async () => {
      for await (const batch of articlesOfShard(1)) sizes.push(batch.length);
    });
    expect([sizes, [...reads.tags]]).toEqual([[1_000, 1_000, 100], ['shard:1']]);
  });

  it('tell the picture, and when what readers see last changed', async () => {
    const path = `ab/${'0'.repeat(30)}-2000x1000.jpg`;
    await db().media.create({ data: { path, checksum: 'a', mime: 'image/jpeg', bytes: 1 } });
    await makeArticle({ leadMediaId: 1 });
    const [row] = await db().$queryRaw<{ at: Date }[]>(
      Prisma.sql`select ${modifiedAt} as at from article a where id = 1`,
    );
    expect(await read('articles-1.xml')).toMatchObject([
      { lastmod: row?.at.toISOString(), image: `${origin}/media/${path}` },
    ]);
  });
});

describe('the index', () => {
  const changed = async () => (await index()).find(({ loc }) => loc.endsWith('articles-1.xml'))?.lastmod;
  const DAY = 86_400_000;
  /** As if all had happened a day ago. */
  const age = () => db().$executeRaw`update article_shard set changed_at = now() - interval '1 day'`;
  const isNew = async () => Date.now() - Date.parse((await changed()) ?? '') < DAY / 2;

  beforeEach(async () => {
    for (let n = 0; n < 3; n += 1) await makeArticle();
    await makeArticle({ status: 'draft' });
    await age();
  });

  it.each<[string, () => Promise<unknown>, boolean]>([
    ['nothing', () => Promise.resolve(), false],
    ['bookkeeping', () => db().article.update({ where: { id: 1 }, data: { titleFold: 'x' } }), false],
    ['a draft', () => db().article.update({ where: { id: 4 }, data: { slug: 'x' } }), false],
    ['a publication', () => makeArticle(), true],
    ['a draft that is published', () => db().article.update({ where: { id: 4 }, data: { status: 'published' } }), true],
    ['a withdrawal', () => db().article.update({ where: { id: 1 }, data: { status: 'withdrawn' } }), true],
    ['another slug', () => db().article.update({ where: { id: 1 }, data: { slug: 'x' } }), true],
    ['a deletion', () => db().article.delete({ where: { id: 1 } }), true],
    ['a correction', () => db().correction.create({ data: { articleId: 1, kind: 'notice', text: 'x' } }), true],
  ])('says when a sitemap changed: %s', async (_, change, isChange) => {
    expect(await isNew()).toBe(false);
    await change();
    expect(await isNew()).toBe(isChange);
  });
});

describe('the news', () => {
  const make = (hours: number) => {
    const at = new Date(Date.now() - hours * 3_600_000);
    return makeArticle({ publishedOn: dateIn(site.timeZone, at), publishedAt: at.toISOString() });
  };

  it('are of the last two days by their first publication', async () => {
    await make(49);
    await make(47);
    await make(1);
    // Enters the archive today, but was printed long ago.
    await makeArticle({ publishedOn: '1987-05-01' });
    await makeArticle({ status: 'scheduled', publishedOn: '2099-01-01' });
    const reads = newReads();
    const news = await noteReadsIn(reads, () => listNews(9));
    expect(news.map(({ id }) => id)).toEqual([3, 2]);
    expect([...reads.tags]).toEqual(['latest']);
    // Until the oldest is two days old.
    expect(Math.abs(reads.until - Date.now() - 3_600_000)).toBeLessThan(60_000);
    expect((await listNews(1)).map(({ id }) => id)).toEqual([3]);
    expect((await read('news.xml'))?.map(({ news: told }) => told?.[1])).toEqual(['ar', 'ar']);
  });
});
