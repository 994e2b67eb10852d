import { db } from '@/lib/db/client';
import { figures, type Span } from '@/lib/views/report-queries';

/** An article among the most read of a span. */
export interface RankedItem {
  articleId: number;
  title: string;
  /** Reader-days. */
  readers: number;
  openings: number;
}

/** The articles that were read in the span, the most read first; those that are deleted are left out. */
export const listRanked = (span: Span, limit: number): Promise<RankedItem[]> =>
  db().$queryRaw<RankedItem[]>`
    select a.id as "articleId", a.title, f.readers::float8 as readers, f.openings::float8 as openings
    from (
      select article_id, sum(uniq) as readers, sum(total) as openings from ${figures(span)} f group by article_id
    ) f join article a on a.id = f.article_id
    where f.readers > 0 order by f.readers desc, a.id desc limit ${limit}`;
