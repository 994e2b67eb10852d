import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { site } from '@/content/site';
import { db } from '@/lib/db/client';
import { closeDays } from '@/lib/views/day-commands';
import { recordFiltered, recordViews } from '@/lib/views/record';
import { saltOfToday } from '@/lib/views/salt-commands';
import { emptyDatabase, makeArticle } from '../support/articles';
import { moveDays, viewAs } from '../support/views';

beforeEach(emptyDatabase);

const totals = () => db().$queryRaw`select uniq, total, uniq_hour as hours, closed from view_day order by article_id`;

/** The visitor's last click lies so many seconds back. */
const ago = (seconds: number) =>
  db().$executeRaw`update view_seen set last_at = now() - make_interval(secs => ${seconds})`;

describe('an opening', () => {
  it.each([
    [1, 1],
    [29, 1],
    [30, 2],
    [35, 2],
    [3_600, 2],
  ])('%i seconds after the last one makes %i of the two', async (seconds, openings) => {
    const [id, visitor] = [await makeArticle(), randomBytes(16)];
    expect(await viewAs(id, visitor)).toBe(1);
    await ago(seconds);
    expect(await viewAs(id, visitor)).toBe(1);
    expect((await db().viewSeen.findFirstOrThrow()).hits).toBe(openings);
  });

  it('measures from click to click, so that a chain of quick clicks stays one', async () => {
    const [id, visitor] = [await makeArticle(), randomBytes(16)];
    for (let click = 0; click < 4; click += 1) {
      await viewAs(id, visitor);
      await ago(20);
    }
    const { hits, firstAt, lastAt } = await db().viewSeen.findFirstOrThrow();
    expect([hits, lastAt <= firstAt]).toEqual([1, true]);
  });

  it('has an hour of its own only when it counts', async () => {
    const [id, visitor] = [await makeArticle(), randomBytes(16)];
    await viewAs(id, visitor);
    const { hours } = await db().viewSeen.findFirstOrThrow();
    const other = hours === 1 ? 2 : 1;
    await db().$executeRaw`update view_seen set hours = ${other}`;
    await viewAs(id, visitor);
    expect((await db().viewSeen.findFirstOrThrow()).hours).toBe(other);
    await ago(31);
    await viewAs(id, visitor);
    expect((await db().viewSeen.findFirstOrThrow()).hours).toBe(other | hours);
  });

  it('by one visitor on many connections at one instant is one', async () => {
    const [id, visitor] = [await makeArticle(), randomBytes(16)];
    const { day } = await saltOfToday();
    const same = Array.from({ length: 50 }, () => ({ articleId: id, visitor }));
    const answers = await Promise.all(Array.from({ length: 100 }, () => recordViews(day, same)));
    expect(new Set(answers.map((answer) => answer?.get(id)))).toEqual(new Set([1]));
    expect(await db().viewSeen.findMany({ select: { hits: true } })).toEqual([{ hits: 1 }]);
  });

  it('of another day than the database has is refused whole', async () => {
    const id = await makeArticle();
    const hits = [{ articleId: id, visitor: randomBytes(16) }];
    const { day } = await saltOfToday();
    const [row] = await db().$queryRaw<{ before: typeof day; after: typeof day }[]>`
      select to_char(${day}::date - 1, 'YYYY-MM-DD') as before, to_char(${day}::date + 1, 'YYYY-MM-DD') as after`;
    for (const other of [row?.before, row?.after]) expect(await recordViews(other ?? day, hits)).toBeNull();
    expect([await db().viewSeen.count(), await db().articleViews.count()]).toEqual([0, 0]);
  });

  it.each(['draft', 'scheduled', 'withdrawn'] as const)('of a %s article leaves no trace', async (status) => {
    const id = await makeArticle({ status: status === 'withdrawn' ? 'published' : status });
    if (status === 'withdrawn') await db().article.update({ where: { id }, data: { status } });
    expect([await viewAs(id), await viewAs(id + 1)]).toEqual([null, null]);
    await recordFiltered([
      { articleId: id, reason: 'bot_ua' },
      { articleId: id + 1, reason: 'bot_ua' },
    ]);
    const left = [db().viewSeen.count(), db().articleViews.count(), db().viewFiltered.count()];
    expect(await Promise.all(left)).toEqual([0, 0, 0]);
  });
});

describe('a day', () => {
  // The zone of the magazine changes its clocks at midnight: in March the day begins at one, in October it has two 23s.
  it.each([
    ['2026-03-28T21:59:59Z', '2026-03-28', 23],
    ['2026-03-28T22:00:00Z', '2026-03-29', 1],
    ['2026-03-29T20:59:59Z', '2026-03-29', 23],
    ['2026-03-29T21:00:00Z', '2026-03-30', 0],
    ['2026-10-24T20:59:59Z', '2026-10-24', 23],
    ['2026-10-24T21:00:00Z', '2026-10-24', 23],
    ['2026-10-24T21:59:59Z', '2026-10-24', 23],
    ['2026-10-24T22:00:00Z', '2026-10-25', 0],
  ])('of Beirut at %s is %s, hour %i', async (instant, day, hour) => {
    const [row] = await db().$queryRaw<object[]>`
      select to_char((${instant}::timestamptz at time zone 'Asia/Beirut')::date, 'YYYY-MM-DD') as day,
        extract(hour from ${instant}::timestamptz at time zone 'Asia/Beirut')::int as hour`;
    expect(row).toEqual({ day, hour });
  });

  it('is closed with its readers, openings and hours, and its salt is destroyed', async () => {
    const [one, two] = [await makeArticle({ title: 'أ' }), await makeArticle({ title: 'ب' })];
    for (const id of [one, one, one, two]) await viewAs(id);
    await db().$executeRaw`update view_seen set hits = 5, hours = (1 << 23) | (1 << 9) | 1 where article_id = ${two}`;
    await moveDays(1);
    const first = await db().viewSeen.findFirstOrThrow();
    expect(await closeDays()).toEqual([first.day.toISOString().slice(0, 10)]);
    const closed = [
      { uniq: 3, total: 3, hours: 3, closed: true },
      { uniq: 1, total: 5, hours: 3, closed: true },
    ];
    expect(await totals()).toEqual(closed);
    expect(await db().viewSalt.count()).toBe(0);
    expect(await closeDays()).toEqual([]);
    expect(await totals()).toEqual(closed);
  });

  it('that runs is not closed', async () => {
    await viewAs(await makeArticle());
    expect([await closeDays(), await totals()]).toEqual([[], []]);
    expect(await db().viewSalt.count()).toBe(1);
  });

  it.each([1, 2, 3, 1_000])('in portions of %i rows gives the same', async (portion) => {
    const ids = [];
    for (const visitors of [1, 4, 2]) {
      const id = await makeArticle();
      ids.push(id);
      for (let visitor = 0; visitor < visitors; visitor += 1) await viewAs(id);
    }
    await moveDays(3);
    expect(await closeDays(portion)).toHaveLength(1);
    const closed = await db().viewDay.findMany({ orderBy: { articleId: 'asc' } });
    expect(closed.map(({ articleId, uniq, total }) => [articleId, uniq, total])).toEqual([
      [ids[0], 1, 1],
      [ids[1], 4, 4],
      [ids[2], 2, 2],
    ]);
    expect(await db().viewSeen.count()).toBe(0);
  });

  it('is closed once by many at once', async () => {
    const id = await makeArticle();
    for (let view = 0; view < 5; view += 1) await viewAs(id);
    await moveDays(1);
    const closed = await Promise.all(Array.from({ length: 4 }, () => closeDays()));
    expect(closed.flat()).toHaveLength(1);
    expect(await totals()).toEqual([{ uniq: 5, total: 5, hours: 5, closed: true }]);
  });

  it('that came again, by a clock set back, is counted anew and not twice', async () => {
    const id = await makeArticle();
    await viewAs(id);
    await moveDays(1);
    await closeDays();
    await db().$executeRaw`
      with again as (insert into view_salt (day, salt) select distinct day, '\\x00'::bytea from view_seen returning day)
      insert into view_seen (day, article_id, visitor, first_at, last_at, hours)
      select day, ${id}, '\\x01'::bytea, now(), now(), 1 from again`;
    await closeDays();
    expect(await totals()).toEqual([{ uniq: 2, total: 2, hours: 2, closed: true }]);
  });

  it('keeps what was counted in it before there were reader-days', async () => {
    const id = await makeArticle();
    await viewAs(id);
    await db().$executeRaw`
      insert into view_day (day, article_id, uniq, total, closed) select day, article_id, 40, 40, true from view_seen`;
    await moveDays(1);
    await closeDays();
    expect(await totals()).toEqual([{ uniq: 41, total: 41, hours: 1, closed: true }]);
  });

  it('leaves its visitors for one day more', async () => {
    const id = await makeArticle();
    await viewAs(id);
    await moveDays(1);
    await closeDays();
    expect(await db().viewSeen.count()).toBe(1);
    await moveDays(1);
    await closeDays();
    expect(await db().viewSeen.count()).toBe(0);
    expect(await totals()).toHaveLength(1);
  });

  it('is never forgotten before it is closed', async () => {
    await viewAs(await makeArticle());
    await moveDays(9);
    const [row] = await db().$queryRaw<{ day: string }[]>`
      select to_char((now() at time zone ${site.timeZone})::date - 9, 'YYYY-MM-DD') as day`;
    expect(await closeDays()).toEqual([row?.day]);
    expect(await totals()).toHaveLength(1);
  });
});
