import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { newReads, noteReadsIn } from '@/lib/freshness/reads';
import { findOld } from '@/lib/redirects/queries';
import { articleUrl } from '@/lib/site/urls';
import { emptyDatabase, makeArticle } from '../support/articles';
import { redirectFor } from '../support/moved';

/** What was imported from elsewhere with its numbers, what was written here, what was withdrawn, what is a draft. */
let address: Record<'paper' | 'ink' | 'written' | 'kept', string>;
let withdrawn: number;

beforeAll(async () => {
  await emptyDatabase();
  const imported = { section: 'كتب', source: 'wordpress' };
  const ids = {
    paper: await makeArticle({
      ...imported,
      title: 'رحلة الورق',
      externalId: '900',
      publishedOn: '2019-05-17',
      oldUrls: ['https://Old.example/2019/05/%d8%ad%d8%a8%d8%b1/', '/?page_id=77', 'https://old.example/أخبار/#x'],
    }),
    // Our number 2 is the number there of nothing; there, 1 is this one.
    ink: await makeArticle({ ...imported, title: 'الحبر', externalId: '1', oldUrls: ['/old%zz', '/%D8%A7%D9%93/x'] }),
    written: await makeArticle({ title: 'كتبت هنا', section: 'فنون' }),
    kept: await makeArticle({ title: 'من مصدر بلا أرقام', source: 'files', externalId: 'a/b.txt' }),
  };
  withdrawn = await makeArticle({
    ...imported,
    title: 'مسحوبة',
    externalId: '901',
    oldUrls: ['/gone/'],
    status: 'withdrawn',
  });
  await makeArticle({ ...imported, title: 'مسودة', externalId: '3', status: 'draft', oldUrls: ['/draft'] });
  await db().author.create({ data: { name: 'سلمى', slug: 'سلمى', sortKey: 'سلمى' } });
  await db().tag.create({ data: { name: 'خط', slug: 'خط' } });
  await db().redirect.createMany({
    data: [
      { fromPath: '/about', toPath: '/counting' },
      { fromPath: '/category/5', toPath: '/section/كتب' },
      { fromPath: '/author/7', toPath: '/author/سلمى' },
      { fromPath: '/listed', toPath: `/article/${ids.ink}/an-old-slug` },
      { fromPath: '/listed-gone', toPath: `/article/${withdrawn}/x` },
      { fromPath: '/listed-draft', toPath: '/article/6/x' },
      { fromPath: '/أخبار', toPath: '/section/كتب' },
    ],
  });
  const rows = await db().article.findMany({ select: { id: true, slug: true } });
  const of = (id: number) => articleUrl(rows.find((row) => row.id === id) ?? { id, slug: '' });
  address = { paper: of(ids.paper), ink: of(ids.ink), written: of(ids.written), kept: of(ids.kept) };
});

describe('an article is found', () => {
  it.each<[string, string, keyof typeof address]>([
    ['by its number there', '/archives/article/900', 'paper'],
    ['with a language in front', '/ar/archives/article/900/', 'paper'],
    ['by its number alone', '/archives/900', 'paper'],
    ['by its number there, though another of ours bears it', '/archives/1', 'ink'],
    ['by our number where it has no other', '/archives/article/4', 'kept'],
    ['by the short link', '/a/3', 'written'],
    ['by the short link, which never means a number there', '/a/1', 'paper'],
    ['by an old address', '/2019/05/حبر', 'paper'],
    ['in small letters of hexadecimal', '/2019/05/%d8%ad%d8%a8%d8%b1', 'paper'],
    ['by the feed of its comments', '/2019/05/حبر/feed/', 'paper'],
    ['with what is hung on it', '/2019/05/حبر/amp/', 'paper'],
    ['by an old address that was given decomposed', `/${encodeURIComponent('آ')}/x`, 'ink'],
    ['by an old address decomposed now', `/${encodeURIComponent('آ'.normalize('NFD'))}/x`, 'ink'],
    ['by its name', '/رحلة-الورق/', 'paper'],
    ['by its name behind a date', '/2019/05/17/رحلة-الورق', 'paper'],
    ['by a redirect to an old name of it, in one step', '/listed', 'ink'],
  ])('%s', async (_, old, article) => expect(await redirectFor(old)).toBe(address[article]));

  it.each<[string, keyof typeof address]>([
    ['p=900', 'paper'],
    ['page_id=77', 'paper'],
    ['p=77', 'paper'],
    ['p=1', 'ink'],
    ['attachment_id=900', 'paper'],
    ['name=%D8%A7%D9%84%D8%AD%D8%A8%D8%B1', 'ink'],
  ])('at the root by %s', async (query, article) => {
    expect(await redirectFor('/', query)).toBe(address[article]);
    expect(await redirectFor('/index.php', query)).toBe(address[article]);
  });
});

it.each(['/archives/901', '/gone', '/listed-gone', '/مسحوبة', '/a/5'])('%s says that it was withdrawn', async (old) =>
  expect(await findOld(old)).toEqual({ kind: 'withdrawn', id: withdrawn }),
);

it.each([
  ['/category/كتب', '/section/كتب'],
  ['/category/ثقافة/كتب', '/section/كتب'],
  ['/category/كتب/لا-شيء', '/section/كتب'],
  ['/category/كتب/page/7', '/section/كتب'],
  ['/author/سلمى/page/2', '/author/سلمى'],
  ['/ar/tag/خط', '/tag/خط'],
  ['/category/ثقافة/كتب/feed', '/section/كتب/feed.xml'],
  ['/tag/خط/feed/atom/', '/tag/خط/atom.xml'],
  ['/page/3', '/archive'],
  ['/2019/05', '/archive/2019/05'],
  ['/2019/06/01', '/archive/2019'],
  ['/1999/01', '/archive'],
  ['/about', '/counting'],
  ['/search/حبر', '/search?q=حبر'],
  ['/أخبار', '/section/كتب'],
])('%s leads to %s', async (old, to) => expect(decodeURI((await redirectFor(old)) ?? '')).toBe(to));

it.each([
  ['cat=5', '/section/كتب'],
  ['author=7', '/author/سلمى'],
  ['m=201905', '/archive/2019/05'],
  ['s=حبر', '/search?q=حبر'],
  ['paged=2', '/archive'],
  ['tag=خط', '/tag/خط'],
])('/?%s leads to %s', async (query, to) => expect(decodeURI((await redirectFor('/', query)) ?? '')).toBe(to));

it.each([
  ['a number of a draft there, though ours of that number is open', '/archives/3'],
  ['our number of what bears another number there', '/archives/2'],
  ['a draft by its old address', '/draft'],
  ['a redirect to a draft', '/listed-draft'],
  ['a number of nobody', '/archives/article/12345'],
  ['a number too large', '/archives/9999999999'],
  ['a short link to nothing', '/a/77'],
  ['a short link that is no number of ours', '/a/9999999999'],
  ['a name of nothing', '/لا-شيء'],
  ['a category of nothing', '/category/لا-شيء'],
  ['an impossible month', '/2019/13'],
  ['a path that cannot be read', '/%zz'],
  ['a zero byte', '/a%00'],
  ['a very long path', `/${'ح'.repeat(3_000)}`],
  ['what is there already', '/tag/خط'],
])('%s: nothing', async (_, old) => expect(await findOld(old)).toBeNull());

it.each(['cat=6', 'author=8', 'p=2', 'attachment_id=4', 'tag=x'])('/?%s: nothing', async (query) =>
  expect(await findOld('/', query)).toBeNull(),
);

it('notes what would make it otherwise', async () => {
  const tagsOf = async (old: string) => {
    const reads = newReads();
    await noteReadsIn(reads, () => findOld(old));
    return [...reads.tags].sort();
  };
  expect(await tagsOf('/archives/900')).toEqual(['article:1', 'latest', 'redirects']);
  expect(await tagsOf('/category/x')).toEqual(['latest', 'redirects', 'sections']);
});

it('looks up by indexes', async () => {
  const plan = await db().$transaction(async (tx) => {
    await tx.$executeRaw`set local enable_seqscan = off`;
    return tx.$queryRaw<{ 'QUERY PLAN': string }[]>`
      explain select id from article where cardinality(old_urls) > 0 and old_address_keys(old_urls) && array['/x']
      union all select id from article where external_id = '7'`;
  });
  const text = plan.map((row) => row['QUERY PLAN']).join('\n');
  expect(text).toContain('article_old_address_idx');
  expect(text).toContain('article_external_id_idx');
});
