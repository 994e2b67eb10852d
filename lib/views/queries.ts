import type { IsoDate } from '@/lib/arabic/calendar-date';
import { reader } from '@/lib/db/client';
import { noteLifetime, noteRead } from '@/lib/freshness/reads';
import { articleTag } from '@/lib/freshness/tags';

/** An article's number and what it is made of. */
export interface ViewNumbers {
  /** The public number: the next two together. */
  total: number;
  /** What came with an import; page loads as another program counted them. */
  imported: number;
  /** Reader-days counted here. */
  measured: number;
  /** The day up to which the imported number counts, else the first day that was counted here; null: never read. */
  since: IsoDate | null;
  /** The moment at which all this was true. */
  asOf: string;
}

/** The numbers of a published article; null when there is none of this id. Views are not announced: true for a minute. */
export async function viewNumbers(id: number): Promise<ViewNumbers | null> {
  noteRead(articleTag(id));
  noteLifetime(60);
  const [row] = await reader().$queryRaw<ViewNumbers[]>`
    select coalesce(v.total, 0)::float8 as total, coalesce(b.views, 0)::float8 as imported,
      coalesce(v.counted, 0)::float8 as measured, to_char(coalesce(b.as_of, least(
        (select min(day) from view_day where article_id = a.id and uniq > 0),
        -- By the few open days, since the visitors are ordered by day first.
        (select min(o.day) from view_salt o
          where exists (select 1 from view_seen s where s.day = o.day and s.article_id = a.id))
      )), 'YYYY-MM-DD') as since, to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "asOf"
    from article a left join article_views v on v.article_id = a.id left join view_baseline b on b.article_id = a.id
    where a.id = ${id} and a.status = 'published'`;
  return row ?? null;
}
