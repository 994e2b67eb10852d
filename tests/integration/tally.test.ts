import { setTimeout } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { deleteArticles, saveArticle } from '@/lib/articles/commands';
import { db } from '@/lib/db/client';
import { ensureSection } from '@/lib/sections/commands';
import { emptyDatabase, makeArticle } from '../support/articles';

beforeEach(emptyDatabase);

/** The kept counts, held against a count of the articles themselves. */
async function tally(): Promise<string[]> {
  const kept = await db().$queryRaw<{ line: string }[]>`
    select s.name || ' ' || to_char(t.month, 'YYYY-MM') || ' ' || t.n as line
    from article_tally t join section s on s.id = t.section_id where t.n <> 0 order by 1`;
  const counted = await db().$queryRaw<{ line: string }[]>`
    select s.name || ' ' || to_char(a.published_on, 'YYYY-MM') || ' ' || count(*) as line
    from article a join section s on s.id = a.section_id where a.status = 'published'
    group by s.name, to_char(a.published_on, 'YYYY-MM') order by 1`;
  expect(kept).toEqual(counted);
  return kept.map(({ line }) => line);
}

const change = (id: number, data: object) => db().article.update({ where: { id }, data });

describe('the tally', () => {
  it('follows an article through its life', async () => {
    const id = await makeArticle({ section: 'أ', status: 'draft', publishedOn: '2020-05-31' });
    expect(await tally()).toEqual([]);
    await change(id, { status: 'published' });
    expect(await tally()).toEqual(['أ 2020-05 1']);
    await change(id, { title: 'عنوان آخر' });
    expect(await tally()).toEqual(['أ 2020-05 1']);
    const sectionId = await db().$transaction((tx) => ensureSection(tx, 'ب'));
    await change(id, { sectionId });
    expect(await tally()).toEqual(['ب 2020-05 1']);
    await change(id, { publishedOn: new Date('2020-06-01') });
    expect(await tally()).toEqual(['ب 2020-06 1']);
    await change(id, { status: 'withdrawn' });
    expect(await tally()).toEqual([]);
    await change(id, { status: 'published' });
    await db().article.delete({ where: { id } });
    expect(await tally()).toEqual([]);
  });

  it('counts many rows of one statement', async () => {
    for (const publishedOn of ['2020-01-31', '2020-02-01', '2020-02-29'] as const) {
      await makeArticle({ section: 'أ', publishedOn, source: 'x', externalId: publishedOn });
    }
    expect(await tally()).toEqual(['أ 2020-01 1', 'أ 2020-02 2']);
    await db().article.updateMany({ data: { publishedOn: new Date('2019-12-31') } });
    expect(await tally()).toEqual(['أ 2019-12 3']);
    await db().$transaction((tx) => deleteArticles(tx, 'x'));
    expect(await tally()).toEqual([]);
  });

  it('forgets what was rolled back, and is emptied with the articles', async () => {
    const id = await makeArticle({ section: 'أ' });
    const failing = db().$transaction(async (tx) => {
      await tx.article.update({ where: { id }, data: { status: 'draft' } });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await tally()).toEqual(['أ 2020-05 1']);
    await db().$executeRaw`truncate article cascade`;
    expect(await db().articleTally.count()).toBe(0);
  });

  it('is exact under two transactions that cross each other', async () => {
    const ids = [];
    for (const section of ['أ', 'ب']) {
      for (const publishedOn of ['2020-01-01', '2020-02-01'] as const) {
        ids.push(await makeArticle({ section, publishedOn }));
      }
    }
    const [first = 0, second = 0] = (await db().section.findMany({ orderBy: { id: 'asc' } })).map((row) => row.id);
    // Each moves two of the four rows in one statement, over the same counts in opposite directions.
    const swap = (moved: number[]) => db().$executeRaw`
      update article set section_id = case when section_id = ${first}::int then ${second}::int else ${first}::int end
      where id = any(${moved}::int[])`;
    for (let round = 0; round < 20; round += 1) {
      await Promise.all([swap([ids[0] ?? 0, ids[3] ?? 0]), swap([ids[1] ?? 0, ids[2] ?? 0])]);
    }
    expect(await tally()).toEqual(['أ 2020-01 1', 'أ 2020-02 1', 'ب 2020-01 1', 'ب 2020-02 1']);
  });

  it('is exact when saves run side by side', async () => {
    const save = (index: number) => makeArticle({ section: ['أ', 'ب'][index % 2] ?? '', title: `م${index}` });
    await Promise.all(Array.from({ length: 12 }, (_, index) => save(index)));
    expect(await tally()).toEqual(['أ 2020-05 6', 'ب 2020-05 6']);
  });
});

describe('the instants of the links', () => {
  const links = () =>
    db().$queryRaw`select a.published_at as author, t.published_at as tag from article_author a
      join article_tag t on t.article_id = a.article_id`;

  it('are those of the article while it is published, in whatever order rows come', async () => {
    const author = await db().author.create({ data: { name: 'كاتب', slug: 'كاتب', sortKey: 'كاتب' } });
    const tag = await db().tag.create({ data: { name: 'وسم', slug: 'وسم' } });
    const id = await makeArticle({ status: 'draft', authorIds: [author.id], tagIds: [tag.id] });
    expect(await links()).toEqual([{ author: null, tag: null }]);
    await change(id, { status: 'published' });
    const at = new Date('2020-05-16T21:00:00Z');
    expect(await links()).toEqual([{ author: at, tag: at }]);
    const { sectionId } = await db().article.findUniqueOrThrow({ where: { id } });
    const facts = { title: 'م', bodyHtml: '', sectionId, authorIds: [author.id], tagIds: [tag.id] };
    await db().$transaction((tx) =>
      saveArticle(tx, { ...facts, status: 'published', publishedOn: '2021-01-01' }, { id, reason: 'edit' }),
    );
    const later = new Date('2020-12-31T22:00:00Z');
    expect(await links()).toEqual([{ author: later, tag: later }]);
    await change(id, { status: 'withdrawn' });
    expect(await links()).toEqual([{ author: null, tag: null }]);
  });

  it('are there though the link is made while another transaction publishes', async () => {
    const author = await db().author.create({ data: { name: 'كاتب', slug: 'كاتب', sortKey: 'كاتب' } });
    const id = await makeArticle({ status: 'draft' });
    let publishing: Promise<unknown> = Promise.resolve();
    await db().$transaction(async (tx) => {
      await tx.articleAuthor.create({ data: { articleId: id, authorId: author.id, position: 0 } });
      publishing = change(id, { status: 'published' });
      await setTimeout(300);
    });
    await publishing;
    const link = await db().articleAuthor.findFirstOrThrow();
    expect(link.publishedAt).toEqual(new Date('2020-05-16T21:00:00Z'));
  });
});
