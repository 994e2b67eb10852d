import { z } from 'zod';
import pg from 'pg';
import { db, type Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { directDatabaseUrl } from '@/lib/env';
import { noCounts, noTotals, type Counts, type Totals } from '@/lib/import/report';

/** What a run goes through. Behind the last it is through; «undo» leads back. */
export const STAGES: readonly string[] = ['items', 'moves', 'links', 'end'];

/** Where a run stands, as its row says; moved by the transactions that write what it counts. */
export interface RunState {
  /** Null for a dry run that nobody keeps. */
  id: number | null;
  stage: string;
  position: number;
  cursor: number;
  counts: Counts;
  totals: Totals;
}

/** What a run is: two of one kind, source and options are the same run. */
export interface RunFacts {
  source: string;
  kind: string;
  options: Prisma.InputJsonObject;
  mapping: string | null;
  isDry: boolean;
  total: number | null;
  startedById: string | null;
}

/** Thrown where a run cannot go on; the message says why. */
export class RunRefused extends Error {}

const number = z.number().catch(0);
const numbers = z.record(z.string(), z.number()).catch({});
const counts = z.object({
  ...{ created: number, updated: number, unchanged: number, duplicate: number },
  ...{ refused: number, skipped: number, moved: number },
});
const totals = z.object({
  ...{ reasons: numbers, repairs: numbers, crowdedDays: numbers, warnings: number, alike: number, links: number },
  ...{ unresolved: number, pictures: number, missing: number },
});

export const newState = (id: number | null): RunState => ({
  ...{ id, stage: 'items', position: 0, cursor: 0, counts: noCounts(), totals: noTotals() },
});

/** Begins a run. */
export async function createRun(facts: RunFacts): Promise<RunState> {
  const { id } = await db().importRun.create({ data: facts, select: { id: true } });
  return newState(id);
}

/** The last run of these facts that has not come to its end; null when there is none. */
export async function unfinishedRun({ source, kind, options }: RunFacts): Promise<number | null> {
  const row = await db().importRun.findFirst({
    where: {
      source,
      kind,
      options: { equals: options },
      isDry: false,
      stage: { in: [...STAGES] },
      status: { not: 'undone' },
    },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  return row?.id ?? null;
}

/**
 * Takes a run up where it stands.
 * @param total how many things the source has, when known
 * @param source what the files say of themselves, for a run that was not told
 * @throws RunRefused when there is none of this number, or nothing is left to do
 */
export async function reopenRun(id: number, total: number | null, source: string): Promise<RunState> {
  const row = await db().importRun.findUnique({ where: { id } });
  if (row === null) throw new RunRefused(`there is no run ${id}`);
  if (!STAGES.includes(row.stage) || row.status === 'undone') throw new RunRefused(`run ${id} has come to its end`);
  await db().importRun.update({
    where: { id },
    data: {
      status: 'running',
      ...{ pauseAsked: false, failure: null, heartbeatAt: new Date() },
      ...{ total: total ?? row.total, source: row.source === '' ? source : row.source },
    },
  });
  const { stage, position, cursor } = row;
  return { id, stage, position, cursor, counts: readCounts(row.counts), totals: readTotals(row.totals) };
}

/** Items by outcome as a row keeps them; what cannot be read is nothing. */
export const readCounts = (value: unknown): Counts => counts.catch(noCounts()).parse(value);

/** The totals as a row keeps them; what an old row does not know is nothing. */
export const readTotals = (value: unknown): Totals => totals.catch(noTotals()).parse(value);

/**
 * Moves a run on, in the transaction that does its work: both are kept, or neither.
 * @param was where this process found it; another place means that somebody else is at it
 * @returns whether it has been told to pause
 */
export async function advanceRun(tx: Transaction, was: RunState, is: RunState): Promise<boolean> {
  if (was.id === null) return false;
  const rows = await tx.$queryRaw<{ isAsked: boolean }[]>`
    update import_run set stage = ${is.stage}, position = ${is.position}, cursor = ${is.cursor},
      counts = ${JSON.stringify(is.counts)}::jsonb, totals = ${JSON.stringify(is.totals)}::jsonb, heartbeat_at = now()
    where id = ${was.id} and stage = ${was.stage} and position = ${was.position} and cursor = ${was.cursor}
      and status = 'running'
    returning pause_asked as "isAsked"`;
  const [row] = rows;
  if (row === undefined) throw new RunRefused(`run ${was.id} was taken on by another process`);
  return row.isAsked;
}

/** The same by itself, where nothing else is written. */
export const moveRun = (was: RunState, is: RunState): Promise<boolean> =>
  db().$transaction((tx) => advanceRun(tx, was, is));

/** The run rests, until somebody takes it up. */
export const pauseRunNow = (id: number) =>
  db().importRun.update({ where: { id }, data: { status: 'paused', pauseAsked: false } });

/** The run is through. */
export const finishRun = (id: number) =>
  db().importRun.update({
    where: { id },
    data: { status: 'done', stage: '', finishedAt: new Date(), heartbeatAt: new Date() },
  });

/** The run broke off. Nothing is said when the database is what broke. */
export async function failRun(id: number, error: unknown): Promise<void> {
  const failure = (error instanceof Error ? error.message : String(error)).slice(0, 2_000);
  await db()
    .importRun.updateMany({ where: { id, status: { in: ['running', 'paused'] } }, data: { status: 'failed', failure } })
    .catch(() => undefined);
}

/** Any fixed number: the class of the locks on runs. */
export const RUNS = 7_262_813;

/** Holds a run while this process is at it. */
export interface RunHold {
  /** @throws Error when the hold was lost */
  check(): void;
  release(): Promise<void>;
}

/**
 * Takes a run for this process alone, by a lock of a connection of its own: the server frees it at the instant at which
 * the process ends, however it ends.
 * @throws RunRefused when another process has it
 */
export async function holdRun(id: number): Promise<RunHold> {
  const client = new pg.Client({ connectionString: directDatabaseUrl(), application_name: 'khizana-import' });
  let lost: Error | null = null;
  client.on('error', (error) => (lost = error));
  await client.connect();
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1::int, $2::int) as taken', [
    RUNS,
    id,
  ]);
  if (rows[0]?.taken !== true) {
    await client.end();
    throw new RunRefused(`run ${id} is at work in another process`);
  }
  return {
    check: () => {
      if (lost !== null) throw new Error(`the hold on run ${id} was lost: ${lost.message}`);
    },
    release: () => client.end(),
  };
}
