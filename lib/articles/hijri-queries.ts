import type { ArticleCard } from '@/lib/articles/article';
import type { ArchiveYear } from '@/lib/articles/archive-queries';
import { yearsOf } from '@/lib/articles/archive-years';
import { cardsOf } from '@/lib/articles/cards';
import { sliceOf } from '@/lib/articles/key-queries';
import type { ArticlePage } from '@/lib/articles/queries';
import { reader } from '@/lib/db/client';
import { noteRead } from '@/lib/freshness/reads';
import { hijriTag, LATEST } from '@/lib/freshness/tags';

/** The archive by the Hijri calendar: the printed date where there is one, else Umm al-Qura (decision 027). */

/** How many articles each Hijri month holds; years newest first. Counted from one narrow index, without any article. */
export async function countByHijriMonth(): Promise<ArchiveYear[]> {
  noteRead(LATEST);
  return yearsOf(
    await reader().$queryRaw<{ year: number; month: number; n: number }[]>`
      select hijri_on / 10000 as year, hijri_on / 100 % 100 as month, count(*)::int as n
      from article where status = 'published' and hijri_on > 0 group by 1, 2 order by 1 desc`,
  );
}

/** A page of the articles of a Hijri year, or of a month of it, newest first. */
export async function listHijri(
  { year, month }: { year: number; month: number | null },
  page: number,
  pageSize: number,
): Promise<ArticlePage> {
  const [from, to] = month === null ? [1, 12] : [month, month];
  const months = Array.from({ length: to - from + 1 }, (_, index) => year * 100 + from + index);
  noteRead(...months.map(hijriTag));
  const { limit, offset } = sliceOf(page, pageSize);
  const [first, last] = [(year * 100 + from) * 100, (year * 100 + to) * 100 + 99];
  const [rows, counts] = await Promise.all([
    reader().$queryRaw<{ id: number }[]>`
      select id from article where status = 'published' and hijri_on > 0 and hijri_on between ${first} and ${last}
      order by published_at desc, id desc limit ${limit} offset ${offset}`,
    reader().$queryRaw<{ n: number }[]>`
      select count(*)::int as n from article
      where status = 'published' and hijri_on > 0 and hijri_on between ${first} and ${last}`,
  ]);
  return { articles: await cardsOf(rows.map(({ id }) => id)), total: counts[0]?.n ?? 0 };
}

/** What an article's day is called in the Hijri calendar. */
export interface HijriFacts {
  /** Year × 10000 + month × 100 + day; 0 where no calendar reaches. */
  day: number;
  printed: string | null;
}

/** The Hijri days of these articles, by id. */
export async function hijriFactsOf(articles: readonly Pick<ArticleCard, 'id'>[]): Promise<Map<number, HijriFacts>> {
  if (articles.length === 0) return new Map();
  const rows = await reader().$queryRaw<(HijriFacts & { id: number })[]>`
    select id, coalesce(hijri_on, 0) as day, printed_hijri as printed from article
    where id = any(${articles.map(({ id }) => id)}::int[])`;
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}
