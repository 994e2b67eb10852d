import { spawnSync } from 'node:child_process';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { closeDays } from '@/lib/views/day-commands';
import { rebuildViews } from '@/lib/views/rebuild-commands';
import { emptyDatabase, makeArticle } from '../support/articles';
import { announcedBy } from '../support/announcements';
import { raiseBaseline } from '../support/baselines';
import { bundled } from '../support/bundled';
import { moveDays, viewAs } from '../support/views';

beforeEach(emptyDatabase);

const baseline = (articleId: number, views: number) =>
  db().$transaction((tx) =>
    raiseBaseline(tx, { articleId, views, source: 'test', asOf: '2020-01-01', importRunId: null }),
  );
const numbers = async (articleId: number) => {
  const { counted, total, step } = await db().articleViews.findUniqueOrThrow({ where: { articleId } });
  return [Number(counted), Number(total), step];
};
/** An article with an imported number, a closed day of three readers and two readers of today. */
async function makeRead(): Promise<number> {
  const id = await makeArticle();
  await baseline(id, 100);
  for (let view = 0; view < 3; view += 1) await viewAs(id);
  await moveDays(1);
  await closeDays();
  for (let view = 0; view < 2; view += 1) await viewAs(id);
  return id;
}

describe('counting anew', () => {
  it('finds nothing where nothing is wrong', async () => {
    const id = await makeRead();
    await makeArticle();
    expect(await rebuildViews(true)).toEqual([]);
    expect(await numbers(id)).toEqual([5, 105, 10]);
  });

  it.each([
    ['too many', 'update article_views set counted = 905, total = 1005, step = 31'],
    ['too few', 'update article_views set counted = 1, total = 101, step = 10'],
    ['a total without its baseline', 'update article_views set total = counted, step = 2'],
    ['a row that is gone', 'delete from article_views'],
  ])('tells of %s, and mends it when told to', async (_name, sql) => {
    const id = await makeRead();
    await db().$executeRawUnsafe(sql);
    const told = await rebuildViews(false);
    expect(told.map(({ articleId, is }) => [articleId, is])).toEqual([[id, { counted: 5n, total: 105n, step: 10 }]]);
    expect(await rebuildViews(false)).toEqual(told);
    expect(await announcedBy(() => rebuildViews(true))).toEqual([`article:${id}`]);
    expect(await numbers(id)).toEqual([5, 105, 10]);
    expect(await rebuildViews(false)).toEqual([]);
  });

  it('loses no reader and no import that comes meanwhile', async () => {
    const id = await makeRead();
    await db().$executeRaw`update article_views set counted = counted + 50, total = total + 50, step = 12`;
    await Promise.all([
      ...Array.from({ length: 40 }, () => viewAs(id)),
      ...Array.from({ length: 3 }, () => rebuildViews(true)),
      ...[150, 400].map((views) => baseline(id, views)),
    ]);
    expect(await numbers(id)).toEqual([45, 445, 21]);
    expect(await rebuildViews(false)).toEqual([]);
  });

  it('counts a day that came again after its close once', async () => {
    const id = await makeRead();
    await db().$executeRaw`insert into view_salt (day, salt) select distinct day, '\\x00'::bytea from view_day`;
    expect(await rebuildViews(false)).toEqual([]);
    expect(await numbers(id)).toEqual([5, 105, 10]);
  });
});

describe('the command', () => {
  let program = '';
  beforeAll(async () => {
    program = await bundled('lib/cli/views.ts');
  });
  const views = (...words: string[]) => {
    const run = spawnSync(process.execPath, [program, ...words], {
      env: { ...process.env, DATABASE_URL: env().DATABASE_URL },
      encoding: 'utf8',
      timeout: 30_000,
    });
    return { status: run.status, said: run.stdout.trim().split('\n').at(-1) };
  };

  it('tells of a difference and ends with 1, mends it, and reports', { timeout: 120_000 }, async () => {
    const id = await makeRead();
    await db().$executeRaw`update article_views set counted = 905, total = 1005, step = 31`;
    expect(views('rebuild', '--check')).toEqual({ status: 1, said: '1 article(s) differ.' });
    expect(views('rebuild')).toEqual({ status: 0, said: '1 article(s) differed, and are mended.' });
    expect(await numbers(id)).toEqual([5, 105, 10]);
    expect(views('report', '--article', String(id)).said).toMatch(/^[\d-]+ {2}█+ 2$/u);
    const { status, said } = views('report', '--counter', '--csv');
    expect([status, said]).toEqual([0, expect.stringContaining('Unique_Item_Requests,5,')]);
  });
});
