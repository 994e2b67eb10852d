import { isSource, type ImportSource, type Items } from '@/lib/import/import-record';
import type { RunReport } from '@/lib/import/report';
import {
  createRun,
  failRun,
  finishRun,
  holdRun,
  newState,
  pauseRunNow,
  reopenRun,
  RunRefused,
  unfinishedRun,
  type RunState,
} from '@/lib/import/state-commands';
import { ImportWork, type WorkOptions } from '@/lib/import/work-commands';
import { rebuildIndex } from '@/lib/search/build-commands';
import { isIndexMissing } from '@/lib/search/rest-commands';

export interface ImportOptions extends WorkOptions {
  /** What is read: "wordpress", "markdown" … Kept with the run. */
  kind?: string;
  /** Kept with the run. */
  options?: Record<string, string | string[] | boolean>;
  /** The text of the mapping file, kept with the run. */
  mapping?: string | null;
  /** The run to go on with; «auto»: the last of this source, kind and options that has not come to its end. */
  resume?: number | 'auto';
  startedById?: string;
  /** A dry run is kept in the database too, for the desk. */
  keepDry?: boolean;
  /** Makes the search index at the end, when it rested (default: this process). */
  makeIndex?: () => Promise<unknown>;
}

/**
 * Runs an import, or (without `write`) tells what it would do, by the same steps. Items are matched by their identity,
 * unchanged ones are left alone, and a batch is written with the place that the run has come to, so that a run that is
 * cut off goes on where it was. One bad item is refused and the others go on.
 * @throws RunRefused when another process is at the run, or it cannot be gone on with
 */
export async function runImport(source: ImportSource | Items, options: ImportOptions): Promise<RunReport> {
  const state = await openRun(source, options);
  const hold = state.id === null ? null : await holdRun(state.id);
  const work = new ImportWork(source, options, state, () => hold?.check());
  try {
    // Also when it broke off: readers search again. Only then is it done.
    const report = await work.run().finally(() => mendIndex(options));
    if (state.id !== null) await (report.isPaused ? pauseRunNow(state.id) : finishRun(state.id));
    return report;
  } catch (error) {
    if (state.id !== null && !(error instanceof RunRefused)) await failRun(state.id, error);
    throw error;
  } finally {
    await hold?.release();
  }
}

/** Makes the search index when it rested. That another process has begun to make it is as good. */
async function mendIndex({ write, makeIndex = rebuildIndex }: ImportOptions): Promise<void> {
  if (write && (await isIndexMissing())) await makeIndex().catch(() => null);
}

async function openRun(source: ImportSource | Items, options: ImportOptions): Promise<RunState> {
  const { write, keepDry = false, resume, kind = '', mapping = null, startedById = null } = options;
  const total = isSource(source) ? source.total : null;
  if (typeof resume === 'number') return reopenRun(resume, total, options.source);
  if (!write && !keepDry) return newState(null);
  const facts = { source: options.source, kind, options: options.options ?? {}, mapping, total, startedById };
  const run = { ...facts, isDry: !write };
  const earlier = resume === 'auto' && write ? await unfinishedRun(run) : null;
  return earlier === null ? createRun(run) : reopenRun(earlier, total, options.source);
}
