import type { ArticleCard } from '@/lib/articles/article';
import { cardsOf } from '@/lib/articles/cards';
import { monthOf, toUtcDate, yearOf, type IsoDate } from '@/lib/arabic/calendar-date';
import { db } from '@/lib/db/client';

/** The archive: published articles by their printed date. */

export interface ArchiveYear {
  year: number;
  total: number;
  /** Twelve counts, January first. */
  months: number[];
}

/** How many articles each month holds; years newest first, years without articles left out. */
export async function countByMonth(): Promise<ArchiveYear[]> {
  const rows = await db().$queryRaw<{ year: number; month: number; n: number }[]>`
    select extract(year from published_on)::int as year, extract(month from published_on)::int as month,
      count(*)::int as n
    from article where status = 'published' group by 1, 2 order by 1 desc`;
  const years = new Map<number, number[]>();
  for (const { year, month, n } of rows) {
    const months = years.get(year) ?? Array.from({ length: 12 }, () => 0);
    months[month - 1] = n;
    years.set(year, months);
  }
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
  return [...years].map(([year, months]) => ({ year, months, total: sum(months) }));
}

/** The articles dated from `first` to before `end`, newest first, at most `limit`. */
export async function listBetween(first: IsoDate, end: IsoDate, limit: number): Promise<ArticleCard[]> {
  const keys = await db().article.findMany({
    where: { status: 'published', publishedOn: { gte: toUtcDate(first), lt: toUtcDate(end) } },
    orderBy: [{ publishedOn: 'desc' }, { id: 'desc' }],
    take: limit,
    select: { id: true },
  });
  return cardsOf(keys.map(({ id }) => id));
}

/** Articles of earlier years with the day and month of `date`, the latest first. */
export async function listOnThisDay(date: IsoDate, limit: number): Promise<ArticleCard[]> {
  const keys = await db().$queryRaw<{ id: number }[]>`
    select id from article where status = 'published' and published_on < ${toUtcDate(date)}::date
      and extract(month from published_on) = ${monthOf(date)}
      and extract(day from published_on) = ${Number(date.slice(8))}
      and extract(year from published_on) < ${yearOf(date)}
    order by published_on desc limit ${limit}`;
  return cardsOf(keys.map(({ id }) => id));
}
