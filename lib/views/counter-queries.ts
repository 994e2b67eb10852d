import type { IsoDate } from '@/lib/arabic/calendar-date';
import { db } from '@/lib/db/client';
import { figures, type Span } from '@/lib/views/report-queries';

/** What a month of an article comes to, in COUNTER's terms. */
export interface ItemMonth {
  articleId: number;
  slug: string;
  title: string;
  authors: string[];
  publishedOn: IsoDate | null;
  /** «YYYY-MM». */
  month: string;
  /** Total_Item_Requests: openings, a double click being one. */
  requests: number;
  /** Unique_Item_Requests: visitors by day and hour. */
  unique: number;
}

/** The articles that were opened in the span, by month; those that are deleted are left out. */
export const listItemMonths = (span: Span): Promise<ItemMonth[]> =>
  db().$queryRaw<ItemMonth[]>`
    select a.id as "articleId", a.slug, a.title, to_char(a.published_on, 'YYYY-MM-DD') as "publishedOn", f.month,
      array(
        select w.name from article_author l join author w on w.id = l.author_id
        where l.article_id = a.id order by l.position
      ) as authors,
      f.requests::float8 as requests, f.hours::float8 as unique
    from (
      select article_id, to_char(day, 'YYYY-MM') as month, sum(total) as requests, sum(uniq_hour) as hours
      from ${figures(span)} f group by 1, 2
    ) f join article a on a.id = f.article_id order by a.id, f.month`;
