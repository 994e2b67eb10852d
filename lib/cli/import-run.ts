import { progressLine } from '@/lib/cli/progress-line';
import { CommandError, print, redraw } from '@/lib/cli/terminal';
import type { ImportSource } from '@/lib/import/import-record';
import { formatItem, formatTotals, type ItemReport } from '@/lib/import/report';

/** What every kind of source has in common on the command line: how it is run. */

export const RUN_OPTIONS = {
  write: { type: 'boolean', default: false },
  resume: { type: 'string' },
  fresh: { type: 'boolean', default: false },
  undo: { type: 'string' },
  media: { type: 'string' },
  download: { type: 'boolean', default: false },
  report: { type: 'string', multiple: true },
  batch: { type: 'string' },
} as const;

export const RUN_USAGE = `  --write              do it; without this, a dry run tells what would happen
  --media DIR          take pictures from this folder (the archive's uploads)
  --download           fetch pictures from where they are, of public hosts only
  --report FILE        write the report to FILE.json, .csv or .html; repeatable
  --batch N            items in one transaction (default 200)
  --fresh              begin anew where an unfinished run would be gone on with

  npm run import -- runs            the last runs
  npm run import -- --resume RUN    go on with a run that was cut off or paused
  npm run import -- --undo RUN      take back what a run has done`;

export interface RunValues {
  write: boolean;
  fresh: boolean;
  media?: string | undefined;
  download: boolean;
  report?: string[] | undefined;
  batch?: string | undefined;
}

export interface TerminalRun {
  /** Part of each article's identity. */
  name: string;
  kind: string;
  /** What the command was given, kept with the run: going on with it needs nothing else. */
  args: string[];
  mapping?: string | null;
  /** The run to go on with. */
  runId?: number | undefined;
  values: RunValues;
}

/** Runs an import with what the terminal shows of it: items that want a look, then the totals; 2 when one was refused. */
export async function runFromTerminal(source: ImportSource, run: TerminalRun): Promise<void> {
  const { runImport } = await import('@/lib/import/run-import');
  const { openFolder } = await import('@/lib/import/media/folder');
  const { openReport } = await import('@/lib/import/report-file');
  const { runToEnd } = await import('@/lib/import/start-process');
  const { name, kind, args, mapping = null, runId, values } = run;
  const { media, download, write, fresh } = values;
  const batch = values.batch === undefined ? undefined : wholeNumber('batch', values.batch);
  const reports = await Promise.all((values.report ?? []).map((file) => openReport(file)));
  const isSmall = (source.total ?? 0) <= MOST_SHOWN;
  const draw = progressLine('Importing');
  let isDrawn = false;
  let done = 0;
  const endLine = () => {
    if (isDrawn && !isSmall) draw(done, done);
    isDrawn = false;
  };
  const report = await runImport(source, {
    ...{ source: name, kind, write, mapping, options: { args: lastingArgs(args) } },
    ...(runId !== undefined ? { resume: runId } : fresh ? {} : { resume: 'auto' as const }),
    ...(batch !== undefined && { batch }),
    ...((media !== undefined || download) && {
      media: { folder: media === undefined ? null : await openFolder(media), download },
    }),
    onItem: async (item) => {
      for (const file of reports) await file.add(item);
      if (isSmall || WORTH_A_LINE.has(item.outcome)) {
        if (isDrawn && process.stdout.isTTY) redraw('', false);
        print(formatItem(item));
      }
    },
    makeIndex: () => {
      endLine();
      // In a process of its own: the memory of either ends with its work.
      return runToEnd('search', ['rebuild'], { isHeard: true });
    },
    onProgress: (progress) => {
      isDrawn = true;
      ({ done } = progress);
      // The line stays open until `endLine`.
      if (!isSmall) draw(done, Math.max(progress.of ?? 0, done + 1));
    },
  });
  endLine();
  for (const file of reports) await file.end(report);
  print(formatTotals(report));
  for (const file of values.report ?? []) print(`Report: ${file}`);
  if (report.runId !== null && report.written) print(`Undo it with: npm run import -- --undo ${report.runId}`);
  if (report.counts.refused > 0) process.exitCode = 2;
}

/** What makes a run the same run: not how it is reported, nor in what portions it is written. */
function lastingArgs(args: readonly string[]): string[] {
  const lasting: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (arg === '--report' || arg === '--batch') at += 1;
    else if (!/^--(?:(?:report|batch)=|write$|fresh$)/u.test(arg)) lasting.push(arg);
  }
  return lasting;
}

/** Items that are told one by one whatever they are; of more only what wants a look. */
const MOST_SHOWN = 2_000;
const WORTH_A_LINE: ReadonlySet<ItemReport['outcome']> = new Set(['refused', 'duplicate']);

/** `--undo RUN`: 2 when something had to stay. */
export async function undoFromTerminal(text: string): Promise<void> {
  const { undoRun } = await import('@/lib/import/undo-commands');
  const { removed, restored, kept } = await undoRun(wholeNumber('undo', text), progressLine('Undoing'));
  print(`${removed} removed, ${restored} restored, ${kept.length} kept since somebody has changed them`);
  for (const id of kept) print(`  article ${id}`);
  if (kept.length > 0) process.exitCode = 2;
}

/** `runs`: a line for each of the last ones. */
export async function printRuns(): Promise<void> {
  const { lastRuns } = await import('@/lib/import/run-queries');
  const runs = await lastRuns(20);
  if (runs.length === 0) print('There have been no runs.');
  for (const { id, source, kind, status, isAtWork, counts, position, startedAt } of runs) {
    const numbers = Object.entries(counts).flatMap(([outcome, count]) => (count > 0 ? [`${count} ${outcome}`] : []));
    const state = status === 'running' && !isAtWork ? 'cut off' : status;
    print(
      `${String(id).padStart(5)}  ${startedAt.toISOString().slice(0, 16)}  ${state.padEnd(8)} ${kind} ${source}  ${position} items: ${numbers.join(', ')}`,
    );
  }
}

interface Again {
  runId: number;
  args: string[];
  isDry: boolean;
  /** The text of the mapping that it began with. */
  mapping: string | null;
}

/** What the run was given, to go on with it. */
export async function argumentsOf(text: string): Promise<Again> {
  const { runToResume } = await import('@/lib/import/run-queries');
  const runId = wholeNumber('resume', text);
  const run = await runToResume(runId);
  if (run === null)
    throw new CommandError(`There is no run ${runId} that could be gone on with: npm run import -- runs`);
  return { runId, ...run };
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new CommandError(`--${name} takes a whole number`);
}
