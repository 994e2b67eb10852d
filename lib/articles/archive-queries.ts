import type { ArticleCard } from '@/lib/articles/article';
import { cardsOf } from '@/lib/articles/cards';
import { keysOfSpan, sliceOf } from '@/lib/articles/key-queries';
import type { ArticlePage } from '@/lib/articles/queries';
import { dayOf, fromUtcDate, monthOf, toUtcDate, yearOf, type IsoDate } from '@/lib/arabic/calendar-date';
import { reader } from '@/lib/db/client';
import { noteRead } from '@/lib/freshness/reads';
import { LATEST, monthTag } from '@/lib/freshness/tags';

/** The archive: published articles by their printed date. */

export interface ArchiveYear {
  year: number;
  total: number;
  /** Twelve counts, January first. */
  months: number[];
}

/** How many articles each month holds; years newest first, years without articles left out. */
export async function countByMonth(): Promise<ArchiveYear[]> {
  noteRead(LATEST);
  const rows = await reader().$queryRaw<{ year: number; month: number; n: number }[]>`
    select extract(year from month)::int as year, extract(month from month)::int as month, sum(n)::int as n
    from article_tally where n > 0 group by article_tally.month order by 1 desc`;
  const years = new Map<number, number[]>();
  for (const { year, month, n } of rows) {
    const months = years.get(year) ?? Array.from({ length: 12 }, () => 0);
    months[month - 1] = n;
    years.set(year, months);
  }
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
  return [...years].map(([year, months]) => ({ year, months, total: sum(months) }));
}

/** A page of the articles of whole months, newest first. @param first a month's first day @param end the first day after */
export async function listBetween(first: IsoDate, end: IsoDate, page: number, pageSize: number): Promise<ArticlePage> {
  noteRead(...monthsBetween(first, end).map(monthTag));
  const { ids, total } = await keysOfSpan({ first, end }, sliceOf(page, pageSize));
  return { articles: await cardsOf(ids), total };
}

/** Articles of earlier years with the day and month of `date`, the latest first. */
export async function listOnThisDay(date: IsoDate, limit: number): Promise<ArticleCard[]> {
  noteRead(LATEST);
  // Written as in the index «article_on_this_day_idx», which is found by these very expressions.
  const keys = await reader().$queryRaw<{ id: number }[]>`
    select id from article where status = 'published'
      and extract(month from published_on) = ${monthOf(date)} and extract(day from published_on) = ${dayOf(date)}
      and published_on < ${`${yearOf(date)}-01-01`}::date
    order by published_on desc, id desc limit ${limit}`;
  return cardsOf(keys.map(({ id }) => id));
}

/** The first day of every month from `first` to before `end`. */
function monthsBetween(first: IsoDate, end: IsoDate): IsoDate[] {
  const months: IsoDate[] = [];
  const day = toUtcDate(first);
  for (; fromUtcDate(day) < end; day.setUTCMonth(day.getUTCMonth() + 1)) months.push(fromUtcDate(day));
  return months;
}
