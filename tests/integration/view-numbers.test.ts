import { beforeEach, expect, it } from 'vitest';
import { site } from '@/content/site';
import { getArticle } from '@/lib/articles/queries';
import { dateIn } from '@/lib/arabic/calendar-date';
import { db } from '@/lib/db/client';
import { viewNumbers } from '@/lib/views/queries';
import { emptyDatabase, makeArticle } from '../support/articles';
import { raiseBaseline } from '../support/baselines';
import { viewAs } from '../support/views';

beforeEach(emptyDatabase);

const baseline = (articleId: number) =>
  db().$transaction((tx) =>
    raiseBaseline(tx, { articleId, views: 9_724, source: 'test', asOf: '2020-01-31', importRunId: null }),
  );

it('an article that nobody opened has no beginning', async () => {
  const id = await makeArticle();
  expect(await viewNumbers(id)).toMatchObject({ total: 0, imported: 0, measured: 0, since: null });
  expect((await getArticle(id))?.baseline).toBeNull();
});

it('what is counted here begins with its first day, open or closed', async () => {
  const id = await makeArticle();
  await viewAs(id);
  await viewAs(await makeArticle());
  expect(await viewNumbers(id)).toMatchObject({ total: 1, imported: 0, measured: 1, since: dateIn(site.timeZone) });
  await db().viewDay.create({ data: { day: new Date('2019-03-02'), articleId: id, uniq: 4, total: 9, closed: true } });
  expect((await viewNumbers(id))?.since).toBe('2019-03-02');
});

it('an imported number stands apart, and what is counted here follows it', async () => {
  const id = await makeArticle();
  await baseline(id);
  await viewAs(id);
  await viewAs(id);
  const numbers = await viewNumbers(id);
  expect(numbers).toMatchObject({ total: 9_726, imported: 9_724, measured: 2, since: '2020-01-31' });
  expect(Math.abs(Date.parse(numbers?.asOf ?? '') - Date.now())).toBeLessThan(10_000);
  expect(await getArticle(id)).toMatchObject({ views: 9_726, baseline: { views: 9_724, asOf: '2020-01-31' } });
});

it('nothing is said of what is not public', async () => {
  const draft = await makeArticle({ status: 'draft' });
  await baseline(draft);
  for (const id of [draft, draft + 1, 2_147_483_647]) expect(await viewNumbers(id)).toBeNull();
});
