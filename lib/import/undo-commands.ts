import { z } from 'zod';
import { removeArticles, restoreArticles, type FormerArticle } from '@/lib/articles/undo-commands';
import { db, type Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { databaseAnswers } from '@/lib/db/health';
import { removeMade } from '@/lib/import/undo-name-commands';
import { holdRun, RunRefused } from '@/lib/import/state-commands';
import { ensureIndex, restIndex } from '@/lib/search/rest-commands';
import { restoreBaselines, type FormerBaseline } from '@/lib/views/restore-commands';

export interface UndoReport {
  removed: number;
  restored: number;
  /** Articles that somebody has changed since, and that stay. */
  kept: number[];
}

/** Items in one transaction. */
const BATCH = 100;

const json = z.record(z.string(), z.unknown()).transform((value) => value as Prisma.InputJsonObject);
const former = z.object({
  row: json,
  authors: z.array(z.number()),
  tags: z.array(z.number()),
  baseline: json.nullable(),
  hasViews: z.boolean(),
});

interface Item {
  id: number;
  articleId: number;
  revisionId: number | null;
  outcome: string;
  before: unknown;
  isChanged: boolean;
}

/**
 * Takes back what a run has done: what it made is removed, what it changed becomes what it was. An article that somebody
 * has changed since is left and told of. It may be cut off and begun again.
 * @throws RunRefused when there is no such run, or it is at work
 */
export async function undoRun(runId: number, tell: (done: number, of: number) => void = () => undefined) {
  const run = await db().importRun.findUnique({
    where: { id: runId },
    select: { isDry: true, status: true, kind: true },
  });
  if (run === null) throw new RunRefused(`there is no run ${runId}`);
  if (run.isDry || run.kind === 'baseline') throw new RunRefused(`run ${runId} is none that could be undone`);
  const hold = await holdRun(runId);
  try {
    await db().importRun.update({ where: { id: runId }, data: { stage: 'undo', pauseAsked: false } });
    const of = await db().importItem.count({ where: { runId, outcome: { in: ['created', 'updated'] } } });
    await restIndex(of);
    const report: UndoReport = { removed: 0, restored: 0, kept: [] };
    for (let items = await nextItems(runId); items.length > 0; items = await nextItems(runId)) {
      hold.check();
      await undoTogether(runId, items, report);
      tell(report.removed + report.restored + report.kept.length, of);
    }
    await removeMade(runId);
    await ensureIndex().catch(() => null);
    await db().importRun.update({
      where: { id: runId },
      data: { status: 'undone', stage: '', finishedAt: new Date(), heartbeatAt: new Date() },
    });
    return report;
  } finally {
    await ensureIndex().catch(() => null);
    await hold.release();
  }
}

/** Whether an article is another than the run has left it: saved, moved, corrected, or with a working copy. */
const nextItems = (runId: number) => db().$queryRaw<Item[]>`
  select i.id, i.article_id as "articleId", i.revision_id as "revisionId", i.outcome, i.before,
    a.id is not null and (
      i.written_at is null or a.updated_at <> i.written_at
      or (i.revision_id is not null and a.live_revision_id is distinct from i.revision_id)
      or exists (select from draft d where d.article_id = a.id)
      or (i.outcome = 'created' and exists (
        select from audit_event e where e.subject = 'article:' || a.id and e.action = 'article.correction'
          and e.at >= r.started_at))
    ) as "isChanged"
  from import_item i join import_run r on r.id = i.run_id left join article a on a.id = i.article_id
  where i.run_id = ${runId} and i.outcome in ('created', 'updated') order by i.id desc limit ${BATCH}`;

/** Together; when that fails one by one, and what cannot be undone stays. */
async function undoTogether(runId: number, items: Item[], report: UndoReport): Promise<void> {
  try {
    await db().$transaction((tx) => undoItems(tx, runId, items), { timeout: 120_000, maxWait: 30_000 });
  } catch (error) {
    if (!(await databaseAnswers())) throw error;
    if (items.length > 1) for (const item of items) await undoTogether(runId, [item], report);
    else await keep(items, report);
    return;
  }
  const done = items.filter(({ isChanged }) => !isChanged);
  report.removed += done.filter(({ outcome }) => outcome === 'created').length;
  report.restored += done.filter(({ outcome }) => outcome === 'updated').length;
  report.kept.push(...items.filter(({ isChanged }) => isChanged).map(({ articleId }) => articleId));
}

async function undoItems(tx: Transaction, runId: number, items: readonly Item[]): Promise<void> {
  const done = items.filter(({ isChanged }) => !isChanged);
  const created = done.filter(({ outcome }) => outcome === 'created').map(({ articleId }) => articleId);
  const updated = done.filter(({ outcome }) => outcome === 'updated');
  await tx.viewBaselineLog.deleteMany({ where: { importRunId: runId, articleId: { in: created } } });
  await removeArticles(tx, created);
  const known = updated.map(({ articleId, revisionId, before }) => ({
    articleId,
    revisionId,
    ...former.parse(before),
  }));
  const articles = known
    .filter(({ revisionId }) => revisionId !== null)
    .map(({ articleId: id, row, authors, tags }): FormerArticle => ({ id, row, authors, tags }));
  await restoreArticles(
    tx,
    articles,
    known.flatMap(({ revisionId }) => revisionId ?? []),
  );
  const baselines = known.map(({ articleId, baseline: row, hasViews }): FormerBaseline => ({
    articleId,
    row,
    hasViews,
  }));
  await restoreBaselines(tx, baselines, runId);
  await settleItems(tx, done, 'undone');
  await settleItems(
    tx,
    items.filter(({ isChanged }) => isChanged),
    'kept',
  );
}

const settleItems = (tx: Transaction, items: readonly Item[], outcome: 'undone' | 'kept') =>
  tx.importItem.updateMany({ where: { id: { in: items.map(({ id }) => id) } }, data: { outcome } });

async function keep(items: readonly Item[], report: UndoReport): Promise<void> {
  await db().$transaction((tx) => settleItems(tx, items, 'kept'));
  report.kept.push(...items.map(({ articleId }) => articleId));
}
