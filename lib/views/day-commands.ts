import { site } from '@/content/site';
import type { IsoDate } from '@/lib/arabic/calendar-date';
import { db } from '@/lib/db/client';

/** Two keys for pg_advisory_xact_lock: this is «close the days». */
const LOCK = [20_261, 4] as const;
/** Seconds after midnight before the day behind is closed: no statement that began in it is running then. */
const GRACE = 60;

/**
 * Closes every day that has ended and is not closed: its numbers are written down per article, and its salt is
 * destroyed, so that nobody can make its keys again. The visitors' rows of a closed day stay one day more, for what is
 * shown of the last 24 hours. Doing it twice, or in several processes at once, gives the same.
 * @returns the days that were closed now
 */
export async function closeDays(): Promise<IsoDate[]> {
  return db().$transaction(
    async (tx) => {
      await tx.$queryRaw`select 1 from pg_advisory_xact_lock(${LOCK[0]}::int, ${LOCK[1]}::int)`;
      const days = await tx.$queryRaw<{ day: IsoDate }[]>`
        select to_char(day, 'YYYY-MM-DD') as day from view_salt
        where day < ((now() - make_interval(secs => ${GRACE})) at time zone ${site.timeZone})::date order by day`;
      for (const { day } of days) {
        // Rows without an hour are older than reader-days, counted in the same day before the site was brought up to
        // date: no visitor's row stands behind them, so the rest is added to them.
        await tx.$executeRaw`delete from view_day where day = ${day}::date and uniq_hour > 0`;
        await tx.$executeRaw`
          insert into view_day as d (day, article_id, uniq, total, uniq_hour, closed)
          select day, article_id, count(*), sum(hits), sum(bit_count(hours::bit(24))), true
          from view_seen where day = ${day}::date group by day, article_id
          on conflict (day, article_id) do update set uniq = d.uniq + excluded.uniq, total = d.total + excluded.total,
            uniq_hour = excluded.uniq_hour`;
        await tx.$executeRaw`delete from view_salt where day = ${day}::date`;
      }
      await tx.$executeRaw`
        delete from view_seen where day < (now() at time zone ${site.timeZone})::date - 1
          and not exists (select 1 from view_salt s where s.day = view_seen.day)`;
      return days.map(({ day }) => day);
    },
    { timeout: 300_000, maxWait: 30_000 },
  );
}
