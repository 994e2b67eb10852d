import { setTimeout as sleep } from 'node:timers/promises';
import { board, db, replica } from '@/lib/db/client';
import { log } from '@/lib/log';

/** Milliseconds between two looks at a replica that has something to catch up with, that has nothing, that is away. */
const LOOK = { behind: 20, current: 2_000, away: 1_000 };

export interface Following {
  /** Something was committed: the replica is not read until it has it too. */
  changed(): void;
  /** Commits are no longer heard of (or again). */
  setLive(live: boolean): void;
  /** To be asked before a page is read; then, when that failed, whether another try makes sense: from the primary. */
  mayRetry(): () => boolean;
  stop(): Promise<void>;
}

/**
 * Lets readers' pages be read from the replica of DATABASE_REPLICA_URL only while it has all that this process was told
 * of. Otherwise a page forgotten at a commit would be made anew from the state before it, and kept. Everything is
 * read from the primary meanwhile, and when the replica is away.
 * @returns null when there is no replica
 */
export function followReplica(): Following | null {
  const copy = replica();
  if (copy === null) return null;
  const state = { commits: 0, live: false, stopped: false };
  let wake = new AbortController();

  const doubt = (): void => {
    state.commits += 1;
    board().setReplicaCurrent(false);
    wake.abort();
  };
  /** Waits until the replica has replayed what the primary has written by now. */
  const catchUp = async (): Promise<void> => {
    const known = state.commits;
    // Also what is not on the disk yet: with synchronous_commit off a commit is announced before it is written.
    const [primary] = await db().$queryRaw<{ lsn: string }[]>`select pg_current_wal_insert_lsn()::text as lsn`;
    let wait = LOOK.behind;
    while (!state.stopped && known === state.commits) {
      const [row] = await copy.$queryRaw<{ has: boolean }[]>`
        select coalesce(pg_last_wal_replay_lsn() >= ${primary?.lsn}::pg_lsn, false) as has`;
      if (row?.has) {
        board().setReplicaCurrent(state.live && known === state.commits);
        return;
      }
      await sleep(wait);
      // A copy that stands still, or is none, is not asked fifty times a second for ever.
      wait = Math.min(wait * 1.1, LOOK.away);
    }
  };
  const follow = async (): Promise<void> => {
    let away = false;
    while (!state.stopped) {
      wake = new AbortController();
      try {
        await catchUp();
        if (away) log().info('the replica is read again');
        away = false;
      } catch (error) {
        board().setReplicaCurrent(false);
        if (!away) log().warn({ err: error }, 'the replica cannot be read; the primary is');
        away = true;
      }
      await sleep(away ? LOOK.away : LOOK.current, null, { signal: wake.signal }).catch(() => undefined);
    }
  };
  const following = follow();

  return {
    changed: doubt,
    setLive: (heard) => {
      state.live = heard;
      doubt();
    },
    mayRetry: () => {
      const wasCurrent = board().isReplicaCurrent();
      return () => {
        if (wasCurrent) doubt();
        return wasCurrent;
      };
    },
    stop: async () => {
      state.stopped = true;
      doubt();
      await Promise.race([following, sleep(1_000)]);
    },
  };
}
