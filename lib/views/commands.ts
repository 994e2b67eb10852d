import { toUtcDate, type IsoDate } from '@/lib/arabic/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { announce } from '@/lib/freshness/announce';
import { articleTag } from '@/lib/freshness/tags';

export interface Baseline {
  articleId: number;
  views: number;
  /** Where the number comes from, for example "plain-text". */
  source: string;
  /** The day up to which it counts. */
  asOf: IsoDate;
  importRunId: number | null;
}

/**
 * Sets the imported number of an article, kept apart from what is counted here. A lower number than the one known
 * changes nothing (mode keep-higher), so importing twice never adds. Every change is logged.
 * @returns whether the number changed
 */
export async function raiseBaseline(tx: Transaction, baseline: Baseline): Promise<boolean> {
  const { articleId, views, source, importRunId } = baseline;
  // Imports that raise the same number take turns, or the lower one could be written last.
  await tx.$queryRaw`select id from article where id = ${articleId} for no key update`;
  const known = await tx.viewBaseline.findUnique({ where: { articleId }, select: { views: true } });
  if (known !== null && known.views >= views) return false;
  const row = { views: BigInt(views), source, asOf: toUtcDate(baseline.asOf), importRunId };
  await tx.viewBaseline.upsert({ where: { articleId }, create: { articleId, ...row }, update: row });
  await tx.$executeRaw`
    insert into article_views (article_id, total, step) values (${articleId}, ${views}::bigint, floor(sqrt(${views}::float8)))
    on conflict (article_id) do update set total = article_views.counted + excluded.total,
      step = floor(sqrt((article_views.counted + excluded.total)::float8))`;
  await tx.viewBaselineLog.create({
    data: { articleId, oldViews: known?.views ?? null, newViews: BigInt(views), reason: `import: ${source}` },
  });
  await announce(tx, [articleTag(articleId)]);
  return true;
}
