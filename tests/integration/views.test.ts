import { beforeEach, describe, expect, it } from 'vitest';
import { getArticle } from '@/lib/articles/queries';
import { db } from '@/lib/db/client';
import { raiseBaseline } from '@/lib/views/commands';
import { recordView } from '@/lib/views/record';
import { emptyDatabase, makeArticle } from '../support/articles';

beforeEach(emptyDatabase);

const baseline = (articleId: number, views: number) =>
  db().$transaction((tx) =>
    raiseBaseline(tx, { articleId, views, source: 'test', asOf: '2020-01-01', importRunId: null }),
  );

describe('counting', () => {
  it('adds one to the baseline, and keeps the baseline itself', async () => {
    const id = await makeArticle();
    await baseline(id, 9_724);
    expect(await recordView(id)).toBe(9_725);
    expect((await getArticle(id))?.views).toBe(9_725);
    expect((await db().viewBaseline.findUniqueOrThrow({ where: { articleId: id } })).views).toBe(9_724n);
  });

  it('loses none and doubles none of many at once', async () => {
    const [one, two] = [await makeArticle({ title: 'أ' }), await makeArticle({ title: 'ب' })];
    const answers = await Promise.all(Array.from({ length: 200 }, (_, i) => recordView(i % 2 === 0 ? one : two)));
    expect([...answers].sort((a, b) => Number(a) - Number(b)).at(-1)).toBe(100);
    expect(new Set(answers.filter((_, i) => i % 2 === 0)).size).toBe(100);
    expect((await getArticle(one))?.views).toBe(100);
    const days = await db().viewDay.aggregate({ _sum: { total: true } });
    expect(days._sum.total).toBe(200);
  });

  it('stores nothing for what is not public', async () => {
    const draft = await makeArticle({ status: 'draft' });
    for (const id of [draft, draft + 1, 2_147_483_647]) expect(await recordView(id)).toBeNull();
    expect(await db().articleViews.count()).toBe(0);
    expect(await db().viewDay.count()).toBe(0);
  });
});

describe('the baseline', () => {
  it('rises, never falls, never adds, and logs each change', async () => {
    const id = await makeArticle();
    const changes = [];
    for (const views of [100, 100, 40, 250]) changes.push(await baseline(id, views));
    expect(changes).toEqual([true, false, false, true]);
    const log = await db().viewBaselineLog.findMany({ orderBy: { id: 'asc' } });
    expect(log.map(({ oldViews, newViews }) => [oldViews, newViews])).toEqual([
      [null, 100n],
      [100n, 250n],
    ]);
  });
});
