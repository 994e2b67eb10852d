import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Actor } from '@/lib/auth/actor';
import { openReport } from '@/lib/import/report-file';
import { getImportRun, reportItems } from '@/lib/import/run-queries';

export const REPORT_TYPES = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
} as const;
export type ReportKind = keyof typeof REPORT_TYPES;
export const isReportKind = (text: string): text is ReportKind => Object.hasOwn(REPORT_TYPES, text);

/**
 * The report of a run as a file, written from what the run has kept; the file is gone when it has been read.
 * @returns null when there is no such run
 * @throws Forbidden
 */
export async function openRunReport(actor: Actor, id: number, kind: ReportKind): Promise<Readable | null> {
  const run = await getImportRun(actor, id);
  if (run === null) return null;
  const folder = await mkdtemp(path.join(tmpdir(), 'khizana-report-'));
  const forget = () => rm(folder, { recursive: true, force: true });
  try {
    const file = path.join(folder, `report.${kind}`);
    const report = await openReport(file);
    for await (const item of reportItems(actor, id)) await report.add(item);
    const { isDry, status, counts, totals } = run;
    await report.end({ written: !isDry, runId: id, isPaused: status === 'paused', counts, totals });
    return createReadStream(file).once('close', () => void forget());
  } catch (error) {
    await forget();
    throw error;
  }
}
