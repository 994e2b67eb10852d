import { rowsIn, type Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { announce } from '@/lib/freshness/announce';
import { articleTag } from '@/lib/freshness/tags';
import type { IsoDate } from '@/lib/arabic/calendar-date';

export interface RaisedBaselines {
  /** What each article brought. */
  views: readonly { articleId: number; views: number }[];
  source: string;
  asOf: IsoDate;
  importRunId: number | null;
}

/**
 * Raises the imported numbers of many articles at once, as `setBaseline` does for one by «keep-higher»
 * (lib/views/commands.ts): a lower number than the one known changes nothing, and every change is logged with its run.
 * @returns the articles whose number changed
 */
export async function raiseBaselines(
  tx: Transaction,
  { views, source, asOf, importRunId }: RaisedBaselines,
): Promise<number[]> {
  if (views.length === 0) return [];
  const ids = views.map(({ articleId }) => articleId);
  // Imports that change the same number take turns, or the lower one could be written last.
  await rowsIn(tx, Prisma.sql`select id from article where id = any(${ids}::int[]) order by id for no key update`);
  const raised = await rowsIn<{ id: number }>(
    tx,
    Prisma.sql`
    with raised as (
      select g.id, g.views, b.views as old
      from unnest(${ids}::int[], ${views.map((one) => one.views)}::bigint[]) g(id, views)
      left join view_baseline b on b.article_id = g.id
      where b.views is null or b.views < g.views
    ), base as (
      insert into view_baseline (article_id, views, source, as_of, import_run_id)
      select id, views, ${source}, ${asOf}::date, ${importRunId}::int from raised
      on conflict (article_id) do update set views = excluded.views, source = excluded.source, as_of = excluded.as_of,
        import_run_id = excluded.import_run_id, note = null
    ), sum as (
      insert into article_views (article_id, total, step) select id, views, floor(sqrt(views::float8)) from raised
      on conflict (article_id) do update set total = article_views.counted + excluded.total,
        step = floor(sqrt((article_views.counted + excluded.total)::float8))
    ), log as (
      insert into view_baseline_log (article_id, old_views, new_views, reason, import_run_id)
      select id, old, views, ${`keep-higher: ${source}`}, ${importRunId}::int from raised
    )
    select id from raised`,
  );
  const changed = raised.map(({ id }) => id);
  await announce(tx, changed.map(articleTag));
  return changed;
}
