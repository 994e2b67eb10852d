import { site } from '@/content/site';
import type { IsoDate } from '@/lib/arabic/calendar-date';
import { db, type Transaction } from '@/lib/db/client';

/** Two keys for pg_advisory_xact_lock: this is «close the days». */
const LOCK = [20_261, 4] as const;
/** Seconds after midnight before the day behind is closed: no statement that began in it is running then. */
const GRACE = 60;

/** Rows that one statement works on: well within its ten seconds, also on a slow disk. */
const PORTION = 100_000;

/**
 * Closes every day that has ended and is not closed: its numbers are written down per article, and its salt is
 * destroyed, so that nobody can make its keys again. The visitors' rows of a closed day stay one day more, for what is
 * shown of the last 24 hours. Doing it twice gives the same; while one process does it, others leave it alone.
 * @param portion rows for one statement
 * @returns the days that were closed now
 */
export async function closeDays(portion = PORTION): Promise<IsoDate[]> {
  const days = await db().$transaction(
    async (tx) => {
      const [lock] = await tx.$queryRaw<{ free: boolean }[]>`
        select pg_try_advisory_xact_lock(${LOCK[0]}::int, ${LOCK[1]}::int) as free`;
      if (lock?.free !== true) return [];
      const ended = await tx.$queryRaw<{ day: IsoDate }[]>`
        select to_char(day, 'YYYY-MM-DD') as day from view_salt
        where day < ((now() - make_interval(secs => ${GRACE})) at time zone ${site.timeZone})::date order by day`;
      for (const { day } of ended) await closeDay(tx, day, portion);
      return ended.map(({ day }) => day);
    },
    { timeout: 300_000, maxWait: 30_000 },
  );
  await forgetVisitors(portion);
  return days;
}

async function closeDay(tx: Transaction, day: IsoDate, portion: number): Promise<void> {
  // Rows without an hour are older than reader-days, counted in the same day before the site was brought up to date: no
  // visitor's row stands behind them, so the rest is added to them.
  await tx.$executeRaw`delete from view_day where day = ${day}::date and uniq_hour > 0`;
  for (let from: number | null = 1; from !== null;) {
    // Whole articles; one that alone has more rows than a portion is a portion.
    const [next]: { id: number }[] = await tx.$queryRaw`
      select greatest(article_id, ${from}::int + 1) as id from view_seen where day = ${day}::date and article_id >= ${from}
      order by article_id offset ${portion} limit 1`;
    const end: number | null = next?.id ?? null;
    await tx.$executeRaw`
      insert into view_day as d (day, article_id, uniq, total, uniq_hour, closed)
      select day, article_id, count(*), sum(hits), sum(bit_count(hours::bit(24))), true
      from view_seen where day = ${day}::date and article_id >= ${from} and (${end}::int is null or article_id < ${end})
      group by day, article_id
      on conflict (day, article_id) do update set uniq = d.uniq + excluded.uniq, total = d.total + excluded.total,
        uniq_hour = excluded.uniq_hour`;
    from = end;
  }
  await tx.$executeRaw`delete from view_salt where day = ${day}::date`;
}

/** Removes the visitors' rows of closed days before yesterday. Each portion stands by itself: what is left comes next. */
async function forgetVisitors(portion: number): Promise<void> {
  for (let removed = portion; removed === portion;) {
    removed = await db().$executeRaw`
      delete from view_seen where ctid = any(array(
        select ctid from view_seen seen where day < (now() at time zone ${site.timeZone})::date - 1
          and not exists (select 1 from view_salt s where s.day = seen.day) limit ${portion}))`;
  }
}
