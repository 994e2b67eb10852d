import { site } from '@/content/site';
import { db } from '@/lib/db/client';

/**
 * Counts one opening of a published article, in one atomic statement: the day's row and the running total move
 * together or not at all, and the answer comes after commit. The day is the database's clock in the site's zone. The
 * step, by which the most read are found, seldom changes, so the row is mostly rewritten without touching an index.
 * @returns the public number (baseline plus counted) with this opening in it; null when nothing may be counted
 */
export async function recordView(articleId: number): Promise<number | null> {
  const rows = await db().$queryRaw<{ views: bigint }[]>`
    with open as (
      select a.id, coalesce(b.views, 0) as views
      from article a left join view_baseline b on b.article_id = a.id
      where a.id = ${articleId} and a.status = 'published'
    ), day as (
      insert into view_day (day, article_id, total)
      select (now() at time zone ${site.timeZone})::date, id, 1 from open
      on conflict (day, article_id) do update set total = view_day.total + 1
    ), counted as (
      insert into article_views (article_id, counted, total, step)
      select id, 1, views + 1, floor(sqrt((views + 1)::float8)) from open
      on conflict (article_id) do update set counted = article_views.counted + 1, total = article_views.total + 1,
        step = floor(sqrt((article_views.total + 1)::float8))
      returning total
    )
    select total as views from counted`;
  return rows[0] === undefined ? null : Number(rows[0].views);
}
