import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { BroadcastChannel } from 'node:worker_threads';
import { db, type Transaction } from '@/lib/db/client';
import { announce } from '@/lib/freshness/announce';
import type { Tag } from '@/lib/freshness/tags';

/**
 * A process that has just committed could answer from its old page for the millisecond until it hears its own
 * announcement. Who works at the desk would look at exactly that page: so what they do ends when it was heard.
 */
const ECHO = 'echo:';
const CHANNEL = 'khizana-heard';
/** Milliseconds. The connection for announcements may be down; then the front knows that its pages are old. */
const PATIENCE = 500;

const holder: typeof globalThis & { khizanaEcho?: boolean } = globalThis;

/** Said by the renderer's thread: in this process somebody listens, and hands on what was heard. */
export const expectEchoes = (): void => void (holder.khizanaEcho = true);

/** For the listener: hands echoes to the other threads. The channel holds no process open. */
export function openEchoes(): (tags: readonly Tag[]) => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.unref();
  return (tags) => {
    for (const tag of tags) if (tag.startsWith(ECHO)) channel.postMessage(tag);
  };
}

export interface CommitOptions {
  /** Milliseconds that the transaction may take. */
  timeout?: number;
}

/**
 * Runs `work` in one transaction. Where readers' pages are kept in this process, it returns when they have been
 * forgotten: the next look at the site shows what was done.
 */
export async function commit<T>(
  work: (tx: Transaction) => Promise<T>,
  { timeout = 15_000 }: CommitOptions = {},
): Promise<T> {
  if (holder.khizanaEcho !== true) return db().$transaction(work, { timeout, maxWait: 10_000 });
  const echo = `${ECHO}${randomUUID()}`;
  const channel = new BroadcastChannel(CHANNEL);
  const heard = new Promise<void>((resolve) => {
    channel.onmessage = ({ data }: { data: unknown }) => data === echo && resolve();
  });
  try {
    const result = await db().$transaction(
      async (tx) => {
        const done = await work(tx);
        // Notifications of one transaction come in the order in which they were sent: this one is the last.
        await announce(tx, [echo]);
        return done;
      },
      { timeout, maxWait: 10_000 },
    );
    await Promise.race([heard, sleep(PATIENCE)]);
    return result;
  } finally {
    channel.close();
  }
}
