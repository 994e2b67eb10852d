import { setTimeout as sleep } from 'node:timers/promises';
import { CommandError, untilSignal } from '@/lib/cli/terminal';
import { ensureDatabase, startEmbedded } from '@/lib/db/embedded/cluster';
import { dataHome } from '@/lib/db/embedded/home';
import { applyMigrations } from '@/lib/db/migrate';
import { directDatabaseUrl, env, provideDatabaseUrl } from '@/lib/env';

export interface OpenDatabase {
  /** For people: the data folder of the embedded server, or the host of the given one. */
  where: string;
  /** Brings an embedded server that died back; a server of one's own is its owner's care. */
  revive(): Promise<void>;
  /** Ends this process's use of it; the embedded server stops when it was the last. */
  close(): Promise<void>;
}

/**
 * Brings a migrated database up: the server of DATABASE_URL, or the embedded one. From here on `db()` works.
 * @throws CommandError when the given server cannot be used
 */
export async function openDatabase(say: (step: string) => void): Promise<OpenDatabase> {
  const { DATABASE_URL } = env();
  if (DATABASE_URL === undefined) return openEmbedded(say);
  const host = new URL(DATABASE_URL).host;
  try {
    await migrate(directDatabaseUrl(), say);
  } catch (error) {
    const { message } = error as Error;
    throw new CommandError(`The database at ${host} (DATABASE_URL) cannot be used: ${message || String(error)}`);
  }
  return { where: host, revive: async () => undefined, close: async () => undefined };
}

async function openEmbedded(say: (step: string) => void): Promise<OpenDatabase> {
  const home = dataHome();
  const cluster = await startEmbedded({ home, say });
  try {
    await ensureDatabase(cluster, 'khizana');
    const url = cluster.url('khizana');
    await migrate(url, say);
    provideDatabaseUrl(url);
  } catch (error) {
    await cluster.release();
    throw error;
  }
  return { where: home, revive: () => cluster.revive(), close: () => cluster.release() };
}

async function migrate(url: string, say: (step: string) => void): Promise<void> {
  const applied = await applyMigrations(url);
  if (applied.length > 0) say(`Applied ${applied.length} migration(s): ${applied.join(', ')}`);
}

/** Opens the database, runs `work` to its end or to the first signal, and closes everything, whatever happens. */
export async function withDatabase(say: (step: string) => void, work: () => Promise<void>): Promise<void> {
  const signalled = untilSignal();
  const opening = openDatabase(say);
  const database = await Promise.race([opening, signalled]);
  if (database === undefined) {
    // It may be waiting for another start's migrations: what it has by then is given back, and no longer waited for.
    await Promise.race([opening.then((late) => late.close()), sleep(3_000)]);
    return;
  }
  const { disconnect } = await import('@/lib/db/client');
  try {
    const { loadSettings } = await import('@/lib/settings/queries');
    await loadSettings();
    await Promise.race([work(), signalled]);
  } finally {
    await disconnect();
    await database.close();
  }
}
