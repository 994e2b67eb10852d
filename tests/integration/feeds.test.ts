import { beforeEach, describe, expect, it } from 'vitest';
import { atomArchive, atomCurrent, FEED_SIZE, feedPage, type AtomDocument } from '@/lib/articles/feed-queries';
import { isoDate } from '@/lib/arabic/calendar-date';
import type { ArticleFilter } from '@/lib/articles/queries';
import { db } from '@/lib/db/client';
import type { FeedEntry } from '@/lib/feeds/feed';
import { newReads, noteReadsIn } from '@/lib/freshness/reads';
import { emptyDatabase, makeArticle } from '../support/articles';

const idsOf = (document: { entries: FeedEntry[] }) => document.entries.map(({ record }) => record.id);

/** Makes the next articles stand that far on: an archive of hundreds without their texts. */
const skipTo = (id: number) => db().$executeRaw`select setval(pg_get_serial_sequence('article', 'id'), ${id}, false)`;

beforeEach(async () => {
  await emptyDatabase();
  await db().author.create({ data: { name: 'كاتب', slug: 'كاتب', sortKey: 'كاتب' } });
  await db().tag.create({ data: { name: 'وسم', slug: 'وسم' } });
  await db().issue.create({ data: { number: 5, publishedOn: new Date('2020-01-01') } });
});

const lists: [string, ArticleFilter][] = [
  ['everything', {}],
  ['a section', { sectionId: 1 }],
  ['an author', { authorId: 1 }],
  ['a tag', { tagId: 1 }],
  ['an issue', { issueId: 1 }],
];
const links = { section: 'أ', authorIds: [1], tagIds: [1], issueId: 1 };

type Walked = AtomDocument & { span: number | null };

/** All that a program gets that walks from the current document to the oldest (RFC 5005, section 4.2). */
async function walk(filter: ArticleFilter, between?: () => Promise<unknown>): Promise<Walked[]> {
  const documents: Walked[] = [{ span: null, ...(await atomCurrent(filter)) }];
  for (let span = documents[0]?.older ?? null; span !== null;) {
    await between?.();
    const document = await atomArchive(filter, span);
    if (document === null) throw new Error(`a link to an empty document: ${span}`);
    documents.push({ span, ...document });
    span = document.older;
  }
  return documents;
}

describe.each(lists)('the feed of %s', (_, filter) => {
  it('holds what is public, newest first, and goes on in pages', async () => {
    const made: { id: number; day: string }[] = [];
    for (let index = 0; index < FEED_SIZE + 3; index += 1) {
      // Ids do not follow time, and some share their instant.
      const publishedOn = isoDate(2020, 1, ((index * 7) % 20) + 1) ?? '2020-01-01';
      made.push({ id: await makeArticle({ ...links, publishedOn }), day: publishedOn });
    }
    await makeArticle({ ...links, status: 'draft' });
    await makeArticle({ ...links, status: 'withdrawn' });
    await makeArticle({ ...links, status: 'scheduled', publishedOn: '2099-01-01' });
    const sorted = made.sort((a, b) => (a.day === b.day ? b.id - a.id : a.day < b.day ? 1 : -1)).map(({ id }) => id);
    const first = await feedPage(filter);
    expect(first && idsOf(first)).toEqual(sorted.slice(0, FEED_SIZE));
    expect(first?.next).toBe(sorted[FEED_SIZE - 1]);
    // One that comes in between neither hides nor repeats another.
    await makeArticle({ ...links, publishedOn: '2021-01-01' });
    const second = await feedPage(filter, first?.next ?? 0);
    expect(second && idsOf(second)).toEqual(sorted.slice(FEED_SIZE));
    expect(second?.next).toBeNull();
    expect(await feedPage(filter, 9_999)).toBeNull();
  });

  it('gives every article once to who walks its archive, also when some come in between', async () => {
    const known: number[] = [];
    for (const id of [1, 50, 51, 100, 401, 402, 800, 1_200, 1_201, 1_650]) {
      await skipTo(id);
      known.push(await makeArticle({ ...links, publishedOn: id % 2 === 0 ? '2019-03-01' : '2020-03-01' }));
    }
    // A draft of old, published while somebody walks; and one that is new.
    await skipTo(60);
    const draft = await makeArticle({ ...links, status: 'draft' });
    await skipTo(2_500);
    const documents = await walk(filter, async () => {
      await db().article.update({ where: { id: draft }, data: { status: 'published' } });
      await makeArticle({ ...links, publishedOn: '2022-01-01' });
    });
    expect(documents.length).toBeGreaterThan(3);
    const [current, ...archive] = documents.map(idsOf);
    const inArchive = archive.flat();
    expect(new Set(inArchive).size).toBe(inArchive.length);
    const all = new Set([...(current ?? []), ...inArchive]);
    expect(known.filter((id) => !all.has(id))).toEqual([]);
    expect(all.has(draft)).toBe(true);
    // Each leads back to the one after it; what is newer than the archive is in the current one.
    const again = await walk(filter);
    const newer = again.slice(1).map((document) => document.newer);
    expect(newer).toEqual([null, ...again.slice(1, -1).map(({ span }) => span)]);
  });

  it('has an archive whose documents keep their addresses and their articles', async () => {
    for (const id of [1, 2, 401, 801]) {
      await skipTo(id);
      await makeArticle({ ...links });
    }
    const before = (await walk(filter)).slice(1);
    await skipTo(1_201);
    for (let n = 0; n < 3; n += 1) await makeArticle({ ...links });
    const after = (await walk(filter)).slice(1);
    expect(after.slice(-before.length).map(idsOf)).toEqual(before.map(idsOf));
    expect(after.slice(-before.length).map(({ older }) => older)).toEqual(before.map(({ older }) => older));
  });

  it('of nothing is empty', async () => {
    expect(await feedPage(filter)).toEqual({ entries: [], next: null });
    expect(await atomCurrent(filter)).toEqual({ entries: [], older: null, newer: null });
    expect(await atomArchive(filter, 1)).toBeNull();
    expect(await atomArchive(filter, 2_147_483_647)).toBeNull();
  });
});

describe('a feed', () => {
  it('says of what it was made, before it is made', async () => {
    await makeArticle(links);
    const noted = async (query: () => Promise<unknown>) => {
      const reads = newReads();
      await noteReadsIn(reads, query);
      return [...reads.tags].sort();
    };
    expect(await noted(() => feedPage({}))).toEqual(['article:1', 'latest']);
    expect(await noted(() => feedPage({ sectionId: 1 }))).toEqual(['article:1', 'section:1']);
    expect(await noted(() => atomCurrent({ authorId: 1 }))).toEqual(['article:1', 'author:1']);
    expect(await noted(() => atomArchive({ tagId: 1 }, 1))).toEqual(['article:1', 'tag:1']);
    expect(await noted(() => atomArchive({ issueId: 1 }, 2))).toEqual(['issue:1']);
  });

  it('names the picture that suits a list, and how long it is', async () => {
    const path = `ab/${'0'.repeat(30)}-2000x1000.jpg`;
    const copy = { path: path.replace('.jpg', '-960.webp'), mime: 'image/webp', width: 960, height: 480, bytes: 99 };
    const file = { mime: 'image/jpeg', bytes: 777, width: 2000, height: 1000 };
    await db().media.create({ data: { ...file, path, checksum: 'a', variants: [copy] } });
    const bare = path.replace('ab/', 'cd/');
    await db().media.create({ data: { ...file, path: bare, checksum: 'b' } });
    await makeArticle({ leadMediaId: 1 });
    await makeArticle({ leadMediaId: 2 });
    await makeArticle({});
    expect((await feedPage({}))?.entries.map(({ picture }) => picture)).toEqual([
      null,
      { path: bare, type: 'image/jpeg', bytes: 777 },
      { path: copy.path, type: 'image/webp', bytes: 99 },
    ]);
  });
});
