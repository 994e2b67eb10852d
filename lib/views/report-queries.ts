import { site } from '@/content/site';
import { daysBefore, type IsoDate } from '@/lib/arabic/calendar-date';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { FEWEST_READERS } from '@/lib/views/alarms';
import type { Reason } from '@/lib/views/opening';

/** Calendar days of the site's time zone, both included. */
export interface Span {
  from: IsoDate;
  to: IsoDate;
}

export interface DayFigures {
  day: IsoDate;
  /** Reader-days: what readers see. */
  readers: number;
  /** Openings, a double click being one. */
  openings: number;
  /** Openings that do not count, by the reason; `dc_ip` counts unless content/counting.ts says otherwise. */
  filtered: Partial<Record<Reason, number>>;
}

export interface Riser {
  articleId: number;
  title: string;
  /** Reader-days of the last seven days, and of the seven before. */
  readers: number;
  before: number;
}

/** A day of an article whose visitors are still known one by one: today or yesterday. */
export interface ArticleDay {
  day: IsoDate;
  articleId: number;
  title: string;
  readers: number;
  /** Those who opened it once only. */
  single: number;
  /** Reader-days a day in the seven days before. */
  mean: number;
  /** Whether it was published in those seven days. */
  isNew: boolean;
}

/** Figures by day and article: of closed days as written down, of open ones by their visitors. */
export const figures = ({ from, to }: Span): Prisma.Sql => Prisma.sql`(
  select day, article_id, uniq, total, uniq_hour from view_day d where day between ${from}::date and ${to}::date
    and not (uniq_hour > 0 and exists (select from view_salt s where s.day = d.day))
  union all
  select day, article_id, count(*), sum(hits), sum(bit_count(hours::bit(24))) from view_seen
  where day = any(array(select day from view_salt where day between ${from}::date and ${to}::date))
  group by day, article_id
)`;

/** Today where the magazine is published, by the database's clock. */
export async function countingDay(): Promise<IsoDate> {
  const [row] = await db().$queryRaw<{ day: IsoDate }[]>`
    select to_char(now() at time zone ${site.timeZone}, 'YYYY-MM-DD') as day`;
  if (row === undefined) throw new Error('the database gave no answer');
  return row.day;
}

/** Every day of the span, also those on which nothing happened; of one article, or of all. */
export function listDays({ from, to }: Span, articleId: number | null): Promise<DayFigures[]> {
  const wanted = articleId === null ? Prisma.empty : Prisma.sql`and article_id = ${articleId}`;
  return db().$queryRaw<DayFigures[]>`
    select to_char(g.day, 'YYYY-MM-DD') as day, coalesce(f.readers, 0)::float8 as readers,
      coalesce(f.openings, 0)::float8 as openings, coalesce(x.filtered, '{}') as filtered
    from generate_series(${from}::date, ${to}::date, interval '1 day') g(day)
    left join (
      select day, sum(uniq) as readers, sum(total) as openings from ${figures({ from, to })} f where true ${wanted}
      group by day
    ) f on f.day = g.day::date
    left join (
      select day, jsonb_object_agg(reason, hits) as filtered from (
        select day, reason, sum(hits) as hits from view_filtered
        where day between ${from}::date and ${to}::date ${wanted} group by day, reason
      ) by_reason group by day
    ) x on x.day = g.day::date
    order by g.day`;
}

/** The articles that gained most readers in the seven days up to `day`, against the seven before. */
export function listRisers(day: IsoDate, limit: number): Promise<Riser[]> {
  return db().$queryRaw<Riser[]>`
    with span as (select ${day}::date as day), f as (
      select article_id, coalesce(sum(uniq) filter (where f.day > span.day - 7), 0) as readers,
        coalesce(sum(uniq) filter (where f.day <= span.day - 7), 0) as before
      from ${fortnight(day)} f cross join span group by article_id
    )
    select a.id as "articleId", a.title, f.readers::float8 as readers, f.before::float8 as before
    from f join article a on a.id = f.article_id
    where f.readers > f.before order by f.readers - f.before desc, a.id desc limit ${limit}`;
}

const fortnight = (to: IsoDate): Prisma.Sql => figures({ from: daysBefore(to, 13), to });

/** Articles with enough readers on this day for an alarm; none when its visitors are forgotten already. */
export function listArticleDays(day: IsoDate): Promise<ArticleDay[]> {
  return db().$queryRaw<ArticleDay[]>`
    with seen as (
      select article_id, count(*) as readers, count(*) filter (where hits = 1) as single
      from view_seen where day = ${day}::date group by article_id having count(*) >= ${FEWEST_READERS}
    ), before as (
      select article_id, sum(uniq) / 7.0 as mean from ${figures({ from: daysBefore(day, 7), to: daysBefore(day, 1) })} f
      where article_id in (select article_id from seen) group by article_id
    )
    select ${day} as day, a.id as "articleId", a.title, s.readers::float8 as readers, s.single::float8 as single,
      coalesce(b.mean, 0)::float8 as mean,
      coalesce(a.published_at, 'infinity') >= (${day}::date - 7)::timestamp at time zone ${site.timeZone} as "isNew"
    from seen s join article a on a.id = s.article_id left join before b on b.article_id = s.article_id
    order by s.readers desc, a.id`;
}
