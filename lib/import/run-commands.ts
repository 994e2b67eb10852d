import { recordEvent } from '@/lib/audit/commands';
import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { db, type Transaction } from '@/lib/db/client';
import { commit } from '@/lib/freshness/commit';
import { argsOfRun, lastRuns, runToResume } from '@/lib/import/run-queries';
import { startImporter } from '@/lib/import/start-process';

/** What the desk does with runs. The work itself is done by a process of its own (lib/import/start-process.ts). */

export interface ImportRequest {
  /** The kind of source, as the command line names it. */
  kind: string;
  /** The files, as they lie on this machine. */
  paths: string[];
  /** What the articles' identities belong to; empty for what the mapping or the files say. */
  source: string;
  /** Without it the run only tells what it would do, and keeps that. */
  write: boolean;
  /** More for the command line: «--media», a folder, «--mapping», a file … */
  options?: string[];
  /** The text of the mapping file. */
  mapping?: string | null;
}

export type RunMove = 'done' | 'missing' | 'busy' | 'over';

type Start = (args: readonly string[]) => Promise<void>;

/**
 * Starts a run in the background.
 * @returns its id, or «busy» while another one is at work
 * @throws Forbidden
 */
export async function startImport(
  actor: Actor,
  { kind, paths, source, write, options = [], mapping = null }: ImportRequest,
  start: Start = startImporter,
): Promise<number | 'busy'> {
  requirePermission(actor, 'imports.manage');
  // What begins with a dash is an option, so paths stand behind the sign that ends them.
  const named = source === '' ? [] : ['--source', source];
  const args = [kind, ...named, ...(write ? ['--write'] : []), ...options, '--', ...paths];
  return begin(actor, { kind, source, mapping, isDry: !write, args }, start);
}

/**
 * Begins what a dry run has told of: the same files, options and mapping, written this time.
 * @returns the new run's id
 * @throws Forbidden
 */
export async function writeTrial(
  actor: Actor,
  id: number,
  start: Start = startImporter,
): Promise<number | Exclude<RunMove, 'done'>> {
  requirePermission(actor, 'imports.manage');
  const [run] = await lastRuns(1, id);
  if (run === undefined) return 'missing';
  const args = await argsOfRun(id);
  if (!run.isDry || run.status !== 'done' || args === null) return 'over';
  const [kind = '', ...rest] = args;
  const { source, mapping } = run;
  return begin(actor, { kind, source, mapping, isDry: false, args: [kind, '--write', ...rest] }, start);
}

interface NewRun {
  kind: string;
  source: string;
  mapping: string | null;
  isDry: boolean;
  args: string[];
}

async function begin(actor: Actor, { args, ...facts }: NewRun, start: Start): Promise<number | 'busy'> {
  if (await isBusy()) return 'busy';
  const { kind, source, isDry } = facts;
  const id = await commit(async (tx) => {
    const data = { ...facts, startedById: actor.id, options: { args } };
    const run = await tx.importRun.create({ data, select: { id: true } });
    await recordEvent(tx, actor, 'import.start', `import:${run.id}`, { kind, source, write: !isDry });
    return run.id;
  });
  await start(['--resume', String(id)]);
  return id;
}

/** Asks a run to rest at the end of its batch. @throws Forbidden */
export async function pauseImport(actor: Actor, id: number): Promise<RunMove> {
  requirePermission(actor, 'imports.manage');
  return commit(async (tx) => {
    const { count } = await tx.importRun.updateMany({ where: { id, status: 'running' }, data: { pauseAsked: true } });
    if (count === 0) return (await tx.importRun.count({ where: { id } })) === 0 ? 'missing' : 'over';
    await recordEvent(tx, actor, 'import.pause', `import:${id}`);
    return 'done';
  });
}

/** Goes on with a run that was paused or cut off. @throws Forbidden */
export async function resumeImport(actor: Actor, id: number, start: Start = startImporter): Promise<RunMove> {
  requirePermission(actor, 'imports.manage');
  if ((await lastRuns(1, id)).length === 0) return 'missing';
  if ((await runToResume(id)) === null) return 'over';
  if (await isBusy()) return 'busy';
  await commit(async (tx) => {
    await touch(tx, id);
    await recordEvent(tx, actor, 'import.resume', `import:${id}`);
  });
  await start(['--resume', String(id)]);
  return 'done';
}

/** Takes back what a run has done, in the background. @throws Forbidden */
export async function undoImport(actor: Actor, id: number, start: Start = startImporter): Promise<RunMove> {
  requirePermission(actor, 'imports.manage');
  const [run] = await lastRuns(1, id);
  if (run === undefined) return 'missing';
  if (run.isDry || run.status === 'undone' || run.kind === 'baseline') return 'over';
  if (await isBusy()) return 'busy';
  await commit(async (tx) => {
    await touch(tx, id);
    await recordEvent(tx, actor, 'import.undo', `import:${id}`);
  });
  await start(['--undo', String(id)]);
  return 'done';
}

/** Whoever watches the run goes on watching until its process has come up. */
const touch = (tx: Transaction, id: number) =>
  tx.importRun.update({ where: { id }, data: { heartbeatAt: new Date() }, select: { id: true } });

/** Whether a process is at a run: two at once would only wait for each other's turns. */
const isBusy = async (): Promise<boolean> =>
  (await lastRuns(BACK)).some(({ isAtWork }) => isAtWork) ||
  // One that was just asked for may not have come up yet.
  (await db().importRun.count({
    where: { status: 'running', position: 0, startedAt: { gt: new Date(Date.now() - 30_000) } },
  })) > 0;

/** Runs that are looked at: none of the older ones is at work. */
const BACK = 50;
