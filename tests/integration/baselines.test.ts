import { beforeEach, describe, expect, it } from 'vitest';
import { getArticle } from '@/lib/articles/queries';
import { db } from '@/lib/db/client';
import type { BaselineMode } from '@/lib/views/baseline';
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
