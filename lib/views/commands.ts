import { toUtcDate, type IsoDate } from '@/lib/arabic/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { announce } from '@/lib/freshness/announce';
import { articleTag } from '@/lib/freshness/tags';
import { nextBaseline, type BaselineMode, type KnownBaseline } from '@/lib/views/baseline';

export interface Baseline {
  articleId: number;
  views: number;
  /** Where the number comes from, for example "plain-text". */
  source: string;
  /** The day up to which it counts. */
  asOf: IsoDate;
  importRunId: number | null;
  /** What is to be known of the number, such as that it was rounded. */
  note?: string | null;
  /** Who set it; nobody when an import brought it. */
  userId?: string;
}

/** How the log's reasons begin. */
const reasonOf = (mode: BaselineMode, source: string): string => `${mode}: ${source}`;

/**
 * Brings an article's imported number, which is kept apart from what is counted here, together with a new one. Every
 * change is logged with its run, and the public number moves with it.
 * @returns whether the number changed
 * @throws Error for the mode «add» without a run: nothing would tell a second time from the first
 */
export async function setBaseline(tx: Transaction, baseline: Baseline, mode: BaselineMode): Promise<boolean> {
  const { articleId, source, importRunId, note = null, userId = null } = baseline;
  if (mode === 'add' && importRunId === null) throw new Error('a baseline is added to by an import run only');
  // Imports that change the same number take turns, or the lower one could be written last.
  await tx.$queryRaw`select id from article where id = ${articleId} for no key update`;
  const known = await knownBaseline(tx, mode, articleId, importRunId);
  const views = nextBaseline(mode, known, baseline.views);
  if (views === null) return false;
  const row = { views, source, asOf: toUtcDate(baseline.asOf), importRunId, note };
  await tx.viewBaseline.upsert({ where: { articleId }, create: { articleId, ...row }, update: row });
  await tx.$executeRaw`
    insert into article_views (article_id, total, step) values (${articleId}, ${views}::bigint, floor(sqrt(${views}::float8)))
    on conflict (article_id) do update set total = article_views.counted + excluded.total,
      step = floor(sqrt((article_views.counted + excluded.total)::float8))`;
  await tx.viewBaselineLog.create({
    data: { articleId, oldViews: known.views, newViews: views, reason: reasonOf(mode, source), importRunId, userId },
  });
  await announce(tx, [articleTag(articleId)]);
  return true;
}

/** What is known of an article's imported number. Whoever is to change it asks while the article is locked. */
export async function knownBaseline(
  tx: Transaction,
  mode: BaselineMode,
  articleId: number,
  importRunId: number | null,
): Promise<KnownBaseline> {
  const known = await tx.viewBaseline.findUnique({ where: { articleId }, select: { views: true } });
  const where = { articleId, importRunId, reason: { startsWith: reasonOf('add', '') } };
  const mayHaveAdded = mode === 'add' && importRunId !== null;
  const added = mayHaveAdded && (await tx.viewBaselineLog.findFirst({ where, select: { id: true } })) !== null;
  return { views: known?.views ?? null, addedByRun: added };
}
