import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { CHANNEL, tagsOf } from '@/lib/freshness/announce';
import type { Tag } from '@/lib/freshness/tags';
import { log } from '@/lib/log';

/** Milliseconds between two looks at whether the connection still carries anything. */
const HEARTBEAT = 10_000;
const PATIENCE = 5_000;
/** Milliseconds before the next attempt; each failure doubles them, up to the second. */
const RETRY = [100, 3_000] as const;

/** Who wants to hear. */
export interface Listener {
  /** From now on every commit is heard. */
  found(): void;
  /** Some commits may not have been heard, until `found` is called again. */
  lost(): void;
  heard(tags: Tag[]): void;
}

export interface Listening {
  isConnected(): boolean;
  stop(): Promise<void>;
}

/**
 * Listens for announcements on a connection of its own, and connects again by itself. The connection must be direct:
 * a pooler that shares connections between transactions loses notifications.
 */
export function listen(connectionString: string, listener: Listener): Listening {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let delay: number = RETRY[0];
  let stopped = false;

  const attempt = async (): Promise<void> => {
    const limits = { connectionTimeoutMillis: PATIENCE, query_timeout: PATIENCE };
    const next = new pg.Client({ connectionString, application_name: 'khizana-listen', keepAlive: true, ...limits });
    const state = { ended: false };
    const end = (reason: unknown) => {
      if (state.ended) return;
      state.ended = true;
      clearTimeout(timer);
      next.end().catch(() => undefined);
      if (client === next) {
        client = null;
        listener.lost();
        log().warn({ err: reason }, 'the connection for announcements was lost');
      }
      if (stopped) return;
      timer = setTimeout(() => void attempt(), delay);
      delay = Math.min(delay * 2, RETRY[1]);
    };
    next.on('error', end);
    next.on('end', () => end('closed'));
    next.on('notification', ({ payload = '' }) => listener.heard(tagsOf(payload)));
    try {
      await next.connect();
      await next.query(`listen ${CHANNEL}`);
      if (stopped) throw new Error('stopped');
    } catch (error) {
      end(error);
      return;
    }
    if (state.ended) return;
    client = next;
    delay = RETRY[0];
    listener.found();
    log().info('announcements are heard');
    // A connection that was cut on the way says nothing by itself.
    const beat = (): void => {
      timer = setTimeout(() => {
        next.query('select 1').then(() => state.ended || beat(), end);
      }, HEARTBEAT);
    };
    beat();
  };

  void attempt();
  return {
    isConnected: () => client !== null,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      const last = client;
      client = null;
      await Promise.race([last?.end().catch(() => undefined), sleep(1_000)]);
    },
  };
}
