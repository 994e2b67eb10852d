import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { serverIdentity } from '@/lib/db/embedded/run-as';
import { prepareRuntime } from '@/lib/db/embedded/runtime';
import * as server from '@/lib/db/embedded/server';
import { enter, leave } from '@/lib/db/embedded/users';

export interface EmbeddedOptions {
  /** The data folder; the cluster lives in `<home>/postgres-data`. */
  home: string;
  /** Server settings beside the defaults, for example `{ fsync: 'off' }` for tests. */
  settings?: Record<string, string>;
  /** Told in a few words about each slow step. */
  say?: (step: string) => void;
}

export interface EmbeddedPostgres {
  /** Address of a database of this cluster. */
  url(database: string): string;
  /** Starts the server again on its port when it has died; nothing while it lives. */
  revive(): Promise<void>;
  /** Leaves the cluster, and stops it when nobody else uses it. */
  release(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL, or joins the one that already runs on this folder: also one that outlived a
 * `kill -9` of its site, since the server is a process of its own. A cluster that crashed recovers from its log.
 * @throws Error with the server's last words when it does not come up
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { settings = {}, say } = options;
  const home = path.resolve(options.home);
  await mkdir(home, { recursive: true });
  const place: server.Server = {
    runtime: await prepareRuntime(home),
    identity: await serverIdentity(),
    data: path.join(home, 'postgres-data'),
    home,
  };
  const password = await readPassword(home);
  if (!(await server.isInitialised(place))) {
    say?.('Creating the database');
    await server.initialise(place, password);
  }
  await enter(home);
  if (!(await server.isRunning(place))) {
    say?.('Starting the database');
    await server.start(place, await server.freePort(), settings);
  }
  const port = await server.runningPort(place);
  return {
    url: (database) => `postgresql://khizana:${password}@127.0.0.1:${port}/${database}`,
    revive: async () => {
      if (!(await server.isRunning(place))) await server.start(place, port, settings);
    },
    release: async () => {
      if ((await leave(home)) > 0 || !(await server.isRunning(place))) return;
      await server.control(place, ['stop', '-m', 'fast', '-w', '-t', '60']);
    },
  };
}

/** Creates `database` on the cluster unless it is there. */
export async function ensureDatabase(cluster: EmbeddedPostgres, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.url('postgres') });
  await client.connect();
  try {
    const known = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (known.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}

async function readPassword(home: string): Promise<string> {
  const file = path.join(home, 'postgres-password');
  await writeFile(file, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
  return readFile(file, 'utf8');
}
