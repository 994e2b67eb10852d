import { yearsOf } from '@/lib/articles/archive-years';
import { cardsOf } from '@/lib/articles/cards';
import { keysOfSpan, sliceOf } from '@/lib/articles/key-queries';
import type { ArticlePage } from '@/lib/articles/queries';
import { fromUtcDate, toUtcDate, type IsoDate } from '@/lib/arabic/calendar-date';
import { reader } from '@/lib/db/client';
import { noteRead } from '@/lib/freshness/reads';
import { LATEST, monthTag } from '@/lib/freshness/tags';

/** The archive: published articles by their printed date. */

export interface ArchiveYear {
  year: number;
  total: number;
  /** Twelve counts, the first month of the calendar first. */
  months: number[];
}

/** How many articles each month holds; years newest first, years without articles left out. */
export async function countByMonth(): Promise<ArchiveYear[]> {
  noteRead(LATEST);
  const rows = await reader().$queryRaw<{ year: number; month: number; n: number }[]>`
    select extract(year from month)::int as year, extract(month from month)::int as month, sum(n)::int as n
    from article_tally where n > 0 group by article_tally.month order by 1 desc`;
  return yearsOf(rows);
}

/** A page of the articles of whole months, newest first. @param first a month's first day @param end the first day after */
export async function listBetween(first: IsoDate, end: IsoDate, page: number, pageSize: number): Promise<ArticlePage> {
  noteRead(...monthsBetween(first, end).map(monthTag));
  const { ids, total } = await keysOfSpan({ first, end }, sliceOf(page, pageSize));
  return { articles: await cardsOf(ids), total };
}

/** The first day of every month from `first` to before `end`. */
function monthsBetween(first: IsoDate, end: IsoDate): IsoDate[] {
  const months: IsoDate[] = [];
  const day = toUtcDate(first);
  for (; fromUtcDate(day) < end; day.setUTCMonth(day.getUTCMonth() + 1)) months.push(fromUtcDate(day));
  return months;
}
