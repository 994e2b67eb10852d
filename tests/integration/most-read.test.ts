import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { site } from '@/content/site';
import { rankMostRead } from '@/lib/articles/most-read-queries';
import { db } from '@/lib/db/client';
import type { Period } from '@/lib/site/periods';
import { closeDays } from '@/lib/views/day-commands';
import { emptyDatabase, makeArticle } from '../support/articles';
import { raiseBaseline } from '../support/baselines';
import { viewAs } from '../support/views';

beforeEach(emptyDatabase);

/** What a list says: article and number, in its order. */
const ranks = async (period: Period, limit = 50) =>
  (await rankMostRead(period, limit)).map(({ article, views }) => [article.id, views]);

/** So many visitors first came so many hours ago. The day of that moment is open when it has a salt. */
async function seenAgo(articleId: number, hours: number, visitors: number): Promise<void> {
  for (let index = 0; index < visitors; index += 1) {
    await db().$executeRaw`
      insert into view_seen (day, article_id, visitor, first_at, last_at)
      select (at at time zone ${site.timeZone})::date, ${articleId}, ${randomBytes(16)}, at, now()
      from (select now() - make_interval(mins => ${Math.round(hours * 60)}::int) as at) moment`;
  }
}

const openDayAgo = (days: number) => db().$executeRaw`
  insert into view_salt (day, salt) select (now() at time zone ${site.timeZone})::date - ${days}::int, ${randomBytes(32)}`;

const closedDayAgo = (articleId: number, days: number, uniq: number) => db().$executeRaw`
  insert into view_day (day, article_id, uniq, total, closed)
  select (now() at time zone ${site.timeZone})::date - ${days}::int, ${articleId}, ${uniq}::int, ${uniq * 9}::int, true`;

describe('the most read of 24 hours', () => {
  it('are counted by the hour of the first visit, over midnight', async () => {
    const [one, two] = [await makeArticle(), await makeArticle()];
    await seenAgo(one, 23.9, 2);
    await seenAgo(one, 24.1, 5);
    await seenAgo(two, 0.1, 3);
    await closedDayAgo(one, 1, 90);
    expect(await ranks('day')).toEqual([
      [two, 3],
      [one, 2],
    ]);
  });
});

describe('the most read of some days', () => {
  it('take closed days from their numbers and open ones from their visitors', async () => {
    const [one, two, three] = [await makeArticle(), await makeArticle(), await makeArticle()];
    await closedDayAgo(one, 6, 4);
    await closedDayAgo(one, 7, 100);
    await closedDayAgo(two, 29, 20);
    await closedDayAgo(two, 30, 1_000);
    await closedDayAgo(three, 2, 6);
    await viewAs(one);
    expect(await ranks('week')).toEqual([
      [three, 6],
      [one, 5],
    ]);
    expect(await ranks('month')).toEqual([
      [one, 105],
      [two, 20],
      [three, 6],
    ]);
  });

  it('count a day once, before it is closed and after', async () => {
    const id = await makeArticle();
    await openDayAgo(1);
    await seenAgo(id, 24, 3);
    await viewAs(id);
    expect(await ranks('week')).toEqual([[id, 4]]);
    await closeDays();
    // The visitors of the closed day are still there.
    expect(await db().viewSeen.count()).toBe(4);
    expect(await ranks('week')).toEqual([[id, 4]]);
    expect(await ranks('month')).toEqual([[id, 4]]);
  });

  it('pass over what is not public, and stand in one order among equals', async () => {
    const ids = [await makeArticle(), await makeArticle(), await makeArticle()];
    const draft = await makeArticle({ status: 'draft' });
    for (const id of [...ids, draft]) await closedDayAgo(id, 1, 2);
    await closedDayAgo(draft, 2, 70);
    expect(await ranks('week', 2)).toEqual([
      [ids[2], 2],
      [ids[1], 2],
    ]);
  });

  it('are found behind however many that are not public', async () => {
    const id = await makeArticle();
    await closedDayAgo(id, 1, 2);
    for (let index = 0; index < 5; index += 1) await closedDayAgo(await makeArticle({ status: 'draft' }), 1, 70);
    expect(await ranks('week', 1)).toEqual([[id, 2]]);
  });

  it('are none when nothing was read', async () => {
    await closedDayAgo(await makeArticle(), 40, 8);
    for (const period of ['all', 'day', 'week', 'month'] as const) expect(await ranks(period)).toEqual([]);
  });
});

it('the most read of all time count the imported number too', async () => {
  const id = await makeArticle();
  const baseline = { articleId: id, views: 700, source: 'test', asOf: '2020-01-01', importRunId: null } as const;
  await db().$transaction((tx) => raiseBaseline(tx, baseline));
  await viewAs(id);
  expect(await ranks('all')).toEqual([[id, 701]]);
  expect(await ranks('week')).toEqual([[id, 1]]);
});
