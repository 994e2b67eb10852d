import { site } from '@/content/site';
import { dateIn } from '@/lib/arabic/calendar-date';
import { db } from '@/lib/db/client';
import { missedQuery } from '@/lib/search/query/missed';

/** Different queries that are kept of a day, and days that they are kept. */
const MOST_A_DAY = 1_000;
const DAYS = 90;

/**
 * Counts a search that found nothing: the folded words and the day, never who asked or when. What does not look like
 * words is not kept. To be called when the reader has been answered.
 */
export async function noteMiss(text: string): Promise<void> {
  const query = missedQuery(text);
  if (query === null) return;
  const day = dateIn(site.timeZone);
  await db().$executeRaw`
    insert into search_miss as m (day, query) select ${day}::date, ${query}
    where exists (select from search_miss where day = ${day}::date and query = ${query})
      or (select count(*) from search_miss where day = ${day}::date) < ${MOST_A_DAY}
    on conflict (day, query) do update set n = m.n + 1`;
  await db().$executeRaw`delete from search_miss where day < ${day}::date - ${DAYS}::int`;
}
