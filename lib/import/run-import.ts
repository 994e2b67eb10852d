import { ZodError } from 'zod';
import { db } from '@/lib/db/client';
import { databaseAnswers } from '@/lib/db/health';
import { recordChecksum } from '@/lib/import/checksum';
import type { ImportRecord, ParsedItem, SourceItem } from '@/lib/import/import-record';
import { countOutcomes, type ItemReport, type RunReport } from '@/lib/import/report';
import { checkRecord, writeRecord } from '@/lib/import/write-record';

export interface ImportOptions {
  /** The name of the place that the items come from; part of their identity. */
  source: string;
  write: boolean;
  /** Kept with the run. */
  options?: Record<string, string | string[] | boolean>;
  onItem?: (item: ItemReport) => void;
}

/**
 * Runs an import, or (without `write`) tells what it would do, by the same steps. Items are matched by
 * (source, externalId), unchanged ones are left alone, and each item is written in a transaction of its own: one bad
 * item is refused and the others go on.
 */
export async function runImport(
  items: AsyncIterable<SourceItem> | Iterable<SourceItem>,
  options: ImportOptions,
): Promise<RunReport> {
  const { source, write, onItem } = options;
  const run = write
    ? await db().importRun.create({ data: { source, options: options.options ?? {} }, select: { id: true } })
    : null;
  const reports: ItemReport[] = [];
  const origins = new Map<string, string>();
  try {
    for await (const item of items) {
      if (item.kind === 'skipped' || item.kind === 'moved') continue;
      const report = await importItem(item, origins, options, run?.id ?? null);
      reports.push(report);
      onItem?.(report);
    }
  } finally {
    // Also when the run breaks off: what was written is on record.
    if (run) await closeRun(run.id, reports);
  }
  return { written: write, runId: run?.id ?? null, items: reports };
}

async function importItem(
  item: ParsedItem,
  origins: Map<string, string>,
  { source, write }: ImportOptions,
  runId: number | null,
): Promise<ItemReport> {
  if (item.kind === 'refused') {
    const { origin, refusal } = item;
    return { origin, outcome: 'refused', externalId: null, articleId: null, title: null, remarks: [refusal] };
  }
  const { record, warnings } = item;
  const { origin, externalId, title } = record;
  const base = { origin, externalId, title, articleId: null, remarks: warnings };
  const earlier = origins.get(externalId);
  if (earlier !== undefined) {
    const remark = { line: null, text: `the same article as ${earlier}; that one is kept` };
    return { ...base, outcome: 'duplicate', remarks: [...warnings, remark] };
  }
  origins.set(externalId, origin);
  try {
    return { ...base, ...(await matchAndWrite(record, source, write, runId)) };
  } catch (error) {
    // One bad item must not stop the others; a database that is gone stops them all.
    if (!(error instanceof ZodError) && !(await databaseAnswers())) throw error;
    return { ...base, outcome: 'refused', remarks: [...warnings, { line: null, text: reasonOf(error) }] };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof ZodError) {
    return error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ');
  }
  return `could not be written: ${error instanceof Error ? error.message.trim().split('\n').at(-1) : String(error)}`;
}

async function matchAndWrite(
  record: ImportRecord,
  source: string,
  write: boolean,
  runId: number | null,
): Promise<Pick<ItemReport, 'outcome' | 'articleId'>> {
  const checksum = recordChecksum(record);
  const known = await db().article.findUnique({
    where: { source_externalId: { source, externalId: record.externalId } },
    select: { id: true, importChecksum: true, baseline: { select: { views: true } } },
  });
  const contentChanged = known?.importChecksum !== checksum;
  const sameViews = record.views === null || (known?.baseline?.views ?? -1n) >= record.views;
  if (known && !contentChanged && sameViews) return { outcome: 'unchanged', articleId: known.id };
  const outcome = known ? 'updated' : 'created';
  checkRecord(record);
  if (!write) return { outcome, articleId: known?.id ?? null };
  const context = { source, checksum, runId, articleId: known?.id ?? null, contentChanged };
  return { outcome, articleId: await writeRecord(record, context) };
}

async function closeRun(runId: number, reports: ItemReport[]): Promise<void> {
  await db().importItem.createMany({
    data: reports.map(({ origin, outcome, externalId, articleId, remarks }) => ({
      ...{ runId, origin, outcome, externalId, articleId },
      messages: remarks.map(({ line, text }) => ({ line, text })),
    })),
  });
  await db().importRun.update({
    where: { id: runId },
    data: { finishedAt: new Date(), counts: countOutcomes(reports) },
  });
}
