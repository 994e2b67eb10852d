import { site } from '@/content/site';
import type { IsoDate } from '@/lib/arabic/calendar-date';
import { db } from '@/lib/db/client';

/** One accepted opening: whose key it carries, and of which article. */
export interface SeenHit {
  articleId: number;
  /** The visitor's key of the day: 16 bytes (lib/views/visitor.ts). */
  visitor: Buffer;
}

/** A tallied opening that does not count. */
export interface FilteredHit {
  articleId: number;
  reason: string;
}

/**
 * Records accepted openings in one atomic statement, and returns after its commit: a visitor is marked for the article
 * and day, and the article's total grows by the visitors that are new. A second opening moves only the visitor's own
 * row: by one opening and by its hour, when 30 seconds or more lie between the two clicks. Less is one click made twice
 * (COUNTER's double click), and has no hour of its own: a visitor never has more hours than openings.
 *
 * Everything is locked in the order of article and visitor, so any number of processes may do this at once. The step,
 * by which the most read are found, seldom changes, so a total is mostly rewritten without touching an index.
 * @param day the day whose salt made the keys
 * @returns the public number of each published article among them; null when the database's clock says another day
 */
export async function recordViews(day: IsoDate, hits: readonly SeenHit[]): Promise<Map<number, number> | null> {
  const ids = hits.map(({ articleId }) => articleId);
  const visitors = hits.map(({ visitor }) => visitor.toString('hex'));
  const rows = await db().$queryRaw<{ current: boolean; id: number | null; total: bigint | null }[]>`
    with moment as (
      select now() as at, (now() at time zone ${site.timeZone})::date = ${day}::date as current,
        1 << extract(hour from now() at time zone ${site.timeZone})::int as hour
    ), hit as (
      select h.article_id, h.visitor
      from unnest(${ids}::int[], ${visitors}::text[]) as h(article_id, visitor)
      join article a on a.id = h.article_id and a.status = 'published'
      where (select current from moment)
      group by h.article_id, h.visitor
    ), seen as (
      insert into view_seen as s (day, article_id, visitor, first_at, last_at, hits, hours)
      select ${day}::date, article_id, decode(visitor, 'hex'), at, at, 1, hour
      from hit cross join moment order by article_id, visitor
      on conflict (day, article_id, visitor) do update set
        hits = s.hits + (excluded.last_at - s.last_at >= interval '30 seconds')::int,
        hours = case when excluded.last_at - s.last_at >= interval '30 seconds' then s.hours | excluded.hours else s.hours end,
        last_at = greatest(s.last_at, excluded.last_at)
      -- No transaction has touched a row that was inserted just now; one that was there carries our lock.
      returning article_id, xmax = 0 as fresh
    ), grown as (
      select article_id, count(*) as n from seen where fresh group by article_id
    ), counted as (
      insert into article_views as v (article_id, counted, total, step)
      select g.article_id, g.n, g.n + coalesce(b.views, 0), floor(sqrt((g.n + coalesce(b.views, 0))::float8))
      from grown g left join view_baseline b using (article_id) order by g.article_id
      on conflict (article_id) do update set counted = v.counted + excluded.counted,
        total = v.total + excluded.counted, step = floor(sqrt((v.total + excluded.counted)::float8))
      returning v.article_id, v.total
    )
    select moment.current, asked.id, coalesce(c.total, v.total, 0) as total
    from moment left join (select distinct article_id as id from hit) asked on true
    left join counted c on c.article_id = asked.id left join article_views v on v.article_id = asked.id`;
  if (rows[0]?.current !== true) return null;
  return new Map(rows.flatMap(({ id, total }) => (id === null ? [] : [[id, Number(total)] as const])));
}

/** Tallies openings that do not count, by article and reason; those of articles that are not public leave no trace. */
export async function recordFiltered(hits: readonly FilteredHit[]): Promise<void> {
  const ids = hits.map(({ articleId }) => articleId);
  const reasons = hits.map(({ reason }) => reason);
  await db().$executeRaw`
    insert into view_filtered as f (day, article_id, reason, hits)
    select (now() at time zone ${site.timeZone})::date, h.article_id, h.reason, count(*)
    from unnest(${ids}::int[], ${reasons}::text[]) as h(article_id, reason)
    join article a on a.id = h.article_id and a.status = 'published'
    group by h.article_id, h.reason order by h.article_id, h.reason
    on conflict (day, article_id, reason) do update set hits = f.hits + excluded.hits`;
}
