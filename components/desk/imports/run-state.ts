import { importWords } from '@/content/desk/imports';
import type { ImportRunView } from '@/lib/import/run-queries';

export type RunState = keyof typeof importWords.states;

/** What kind of source a run has read. Runs of before knew the sample by its source alone. */
export const kindName = ({ kind, source }: Pick<ImportRunView, 'kind' | 'source'>): string =>
  importWords.shortKinds[kind === '' ? source : kind] ?? kind;

/** Milliseconds that a process which was just started may take to come up. */
const COMING_UP = 20_000;

type Seen = Pick<ImportRunView, 'status' | 'stage' | 'isAtWork' | 'isPauseAsked' | 'heartbeatAt'>;

/** Where a run is, for people. */
export function stateOf(run: Seen, now: Date): RunState {
  if (run.isAtWork) return run.stage === 'undo' ? 'undoing' : run.isPauseAsked ? 'pausing' : 'running';
  if (run.status !== 'running') return run.stage === 'undo' ? 'cut' : run.status;
  return isFresh(run, now) ? 'starting' : 'cut';
}

/** Whether it may change by itself. */
export const isMoving = (run: Seen, now: Date): boolean => run.isAtWork || isFresh(run, now);

const isFresh = ({ heartbeatAt }: Seen, now: Date): boolean => now.getTime() - heartbeatAt.getTime() < COMING_UP;
