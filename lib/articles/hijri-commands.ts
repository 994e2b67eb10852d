import { fromUtcDate } from '@/lib/arabic/calendar-date';
import { hijriDayNumber } from '@/lib/arabic/hijri-day';
import { db } from '@/lib/db/client';

/** Rows in one statement: a moment's work, so that nobody waits for it. */
const BATCH = 500;

/**
 * Reckons the Hijri days of articles from before those were kept, a few hundred at a time; it may be cut off at any
 * point and goes on at the next start. A look at nothing to do costs a millisecond.
 * @returns how many it reckoned
 */
export async function reckonHijriDays(): Promise<number> {
  let count = 0;
  for (;;) {
    const rows = await db().$queryRaw<{ id: number; publishedOn: Date; printedHijri: string | null }[]>`
      select id, published_on as "publishedOn", printed_hijri as "printedHijri" from article
      where hijri_on is null and published_on is not null order by id limit ${BATCH}`;
    if (rows.length === 0) return count;
    const days = rows.map((row) => hijriDayNumber(fromUtcDate(row.publishedOn), row.printedHijri));
    // Whoever saved meanwhile has reckoned already; updated_at stays, since nothing that is read has changed.
    await db().$executeRaw`
      update article a set hijri_on = d.day from unnest(${rows.map(({ id }) => id)}::int[], ${days}::int[]) d(id, day)
      where a.id = d.id and a.hijri_on is null`;
    count += rows.length;
  }
}
