import { beforeEach, describe, expect, it } from 'vitest';
import { getArticle, listMostRead } from '@/lib/articles/queries';
import { db } from '@/lib/db/client';
import { emptyDatabase, makeArticle } from '../support/articles';
import { raiseBaseline } from '../support/baselines';
import { viewAs } from '../support/views';

beforeEach(emptyDatabase);

const baseline = (articleId: number, views: number) =>
  db().$transaction((tx) =>
    raiseBaseline(tx, { articleId, views, source: 'test', asOf: '2020-01-01', importRunId: null }),
  );

describe('counting', () => {
  it('adds one to the baseline, and keeps the baseline itself', async () => {
    const id = await makeArticle();
    await baseline(id, 9_724);
    expect(await viewAs(id)).toBe(9_725);
    expect((await getArticle(id))?.views).toBe(9_725);
    expect((await db().viewBaseline.findUniqueOrThrow({ where: { articleId: id } })).views).toBe(9_724n);
  });

  it('loses none and doubles none of many at once', async () => {
    const [one, two] = [await makeArticle({ title: 'أ' }), await makeArticle({ title: 'ب' })];
    const answers = await Promise.all(Array.from({ length: 200 }, (_, i) => viewAs(i % 2 === 0 ? one : two)));
    expect([...answers].sort((a, b) => Number(a) - Number(b)).at(-1)).toBe(100);
    expect(new Set(answers.filter((_, i) => i % 2 === 0)).size).toBe(100);
    expect((await getArticle(one))?.views).toBe(100);
    expect(await db().viewSeen.count()).toBe(200);
  });

  it('stores nothing for what is not public', async () => {
    const draft = await makeArticle({ status: 'draft' });
    for (const id of [draft, draft + 1, 2_147_483_647]) expect(await viewAs(id)).toBeNull();
    expect(await db().articleViews.count()).toBe(0);
    expect(await db().viewSeen.count()).toBe(0);
  });
});

describe('the most read', () => {
  it('are those of a plain sort by all views, also among equals and nearly equals', async () => {
    const ids: number[] = [];
    for (let index = 0; index < 24; index += 1)
      ids.push(await makeArticle({ status: index % 7 ? 'published' : 'draft' }));
    for (const [index, id] of ids.entries()) {
      if (index < 20) await baseline(id, [3, 24, 25, 26, 899, 900, 901, 1_000_000][(index * 5) % 8] ?? 0);
      if (index % 3 === 0) await viewAs(id);
    }
    const sorted = await db().$queryRaw<{ id: number }[]>`
      select a.id from article a left join article_views v on v.article_id = a.id
      left join view_baseline b on b.article_id = a.id
      where a.status = 'published' and coalesce(v.counted, 0) + coalesce(b.views, 0) > 0
      order by coalesce(v.counted, 0) + coalesce(b.views, 0) desc, a.id desc`;
    for (const limit of [1, 2, 3, 6, 10, 50]) {
      const listed = await listMostRead(limit);
      expect(listed.map(({ id }) => id)).toEqual(sorted.slice(0, limit).map(({ id }) => id));
    }
  });

  it('are counted right when a baseline comes while readers do', async () => {
    const id = await makeArticle();
    const numbers = [100, 5_000, 7_000];
    await Promise.all([
      ...numbers.map((views) => baseline(id, views)),
      ...Array.from({ length: 30 }, () => viewAs(id)),
    ]);
    expect((await getArticle(id))?.views).toBe(7_030);
  });

  it('stand on a step that few views change', async () => {
    const id = await makeArticle();
    await baseline(id, 40_000);
    const step = async () => (await db().articleViews.findUniqueOrThrow({ where: { articleId: id } })).step;
    for (let view = 0; view < 50; view += 1) await viewAs(id);
    expect(await step()).toBe(200);
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
