import { beforeEach, describe, expect, it } from 'vitest';
import { getArticle } from '@/lib/articles/queries';
import { db } from '@/lib/db/client';
import type { BaselineMode } from '@/lib/views/baseline';
import { runBaselines, type BaselineItem, type BaselineOptions } from '@/lib/views/baseline-commands';
import { setBaseline } from '@/lib/views/commands';
import { emptyDatabase, makeArticle } from '../support/articles';
import { viewAs } from '../support/views';

beforeEach(emptyDatabase);

const run = async () => (await db().importRun.create({ data: { source: 'test', options: {} } })).id;
const set = (articleId: number, views: number, mode: BaselineMode, importRunId: number | null = null) =>
  db().$transaction((tx) =>
    setBaseline(tx, { articleId, views, source: 'test', asOf: '2020-01-01', importRunId }, mode),
  );
const publicViews = async (id: number) => (await getArticle(id))?.views;

describe('a mode', () => {
  it.each<[BaselineMode, number]>([
    ['keep-higher', 100],
    ['set', 40],
    ['add', 140],
    ['fill-empty', 100],
    ['skip', 100],
  ])('%s makes %i, twice as once, and the public number follows', async (mode, views) => {
    const id = await makeArticle();
    await viewAs(id);
    await set(id, 100, 'set');
    const again = await run();
    const changed = [await set(id, 40, mode, again), await set(id, 40, mode, again)];
    expect(changed).toEqual([views !== 100, false]);
    expect(await publicViews(id)).toBe(views + 1);
    const { total, step } = await db().articleViews.findUniqueOrThrow({ where: { articleId: id } });
    expect([Number(total), step]).toEqual([views + 1, Math.floor(Math.sqrt(views + 1))]);
  });
});

describe('adding', () => {
  it('happens once for a run, also when another one came between, and is logged', async () => {
    const id = await makeArticle();
    const [first, second] = [await run(), await run()];
    for (const [views, importRunId] of [
      [10, first],
      [5, second],
      [10, first],
      [5, second],
    ] as const)
      await set(id, views, 'add', importRunId);
    expect(await publicViews(id)).toBe(15);
    const log = await db().viewBaselineLog.findMany({ orderBy: { id: 'asc' } });
    expect(log.map(({ oldViews, newViews, reason, importRunId }) => [oldViews, newViews, reason, importRunId])).toEqual(
      [
        [null, 10n, 'add: test', first],
        [10n, 15n, 'add: test', second],
      ],
    );
  });

  it('is exact when one run comes many times at once, while readers come', async () => {
    const id = await makeArticle();
    const [first, second] = [await run(), await run()];
    await Promise.all([
      ...Array.from({ length: 6 }, (_, index) => set(id, 100, 'add', index % 2 === 0 ? first : second)),
      ...Array.from({ length: 30 }, () => viewAs(id)),
    ]);
    expect(await publicViews(id)).toBe(230);
  });

  it('is refused without a run', async () => {
    await expect(set(await makeArticle(), 1, 'add')).rejects.toThrow('by an import run only');
  });
});

describe('a table of views', () => {
  const options: BaselineOptions = {
    ...{
      by: 'post_id',
      mode: 'add',
      asOf: '2020-01-01',
      name: 'views.csv',
      checksum: 'a',
      articlesFrom: null,
      write: true,
    },
  };
  const line = (key: string, views: number, at = 2) => ({ line: at, key, views, approximate: false });
  const became = (items: BaselineItem[]) =>
    items.map((item) => (item.articleId === null ? item.problem : [item.articleId, item.was, item.is]));

  it('is tried first, then written, and the same file never adds twice', async () => {
    const id = await makeArticle({ source: 'old', externalId: '12' });
    await set(id, 100, 'set');
    const told = became(await runBaselines([line('12', 40)], { ...options, write: false }));
    expect([told, await publicViews(id), await db().importRun.count()]).toEqual([[[id, 100n, 140n]], 100, 0]);
    expect(became(await runBaselines([line('12', 40)], options))).toEqual(told);
    expect(became(await runBaselines([line('12', 40)], options))).toEqual([[id, 140n, null]]);
    expect(became(await runBaselines([line('12', 40)], { ...options, write: false }))).toEqual([[id, 140n, null]]);
    expect(await publicViews(id)).toBe(140);
    expect(became(await runBaselines([line('12', 1)], { ...options, checksum: 'b' }))).toEqual([[id, 140n, 141n]]);
  });

  it('marks rounded numbers, and keeps where they come from', async () => {
    const id = await makeArticle({ source: 'old', externalId: '12' });
    await runBaselines([{ ...line('12', 1_200), approximate: true }], { ...options, mode: 'keep-higher' });
    const known = await db().viewBaseline.findUniqueOrThrow({ where: { articleId: id } });
    expect([known.views, known.source, known.note]).toEqual([1_200n, 'views.csv', 'rounded by its source']);
  });

  it('finds articles by number and by any address, and refuses what is unclear', async () => {
    const one = await makeArticle({ source: 'old', externalId: '12', oldUrls: ['/?p=99', '/حبر/'] });
    const two = await makeArticle({ source: 'new', externalId: '12' });
    await db().redirect.create({ data: { fromPath: '/moved', toPath: `/article/${two}/x` } });
    const find = async (by: BaselineOptions['by'], keys: string[], articlesFrom: string | null = null) =>
      became(
        await runBaselines(
          keys.map((key, index) => line(key, 1, index + 2)),
          { ...options, by, articlesFrom, write: false },
        ),
      );
    expect(await find('post_id', ['12', '99', '7'])).toEqual([
      'fits several articles',
      [one, null, 1n],
      'no such article',
    ]);
    expect(await find('post_id', ['12'], 'new')).toEqual([[two, null, 1n]]);
    expect(await find('article', [String(two), 'x', String(two)])).toEqual([
      [two, null, 1n],
      'no such article',
      'the same article as line 2',
    ]);
    expect(await find('url', ['https://old.example/?p=99', '/moved/'])).toEqual([
      [one, null, 1n],
      [two, null, 1n],
    ]);
    expect(await find('url', ['https://old.example/%D8%AD%D8%A8%D8%B1', `/article/${two}/any`])).toEqual([
      [one, null, 1n],
      [two, null, 1n],
    ]);
  });
});
