import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { othersCanEnter } from '@/lib/db/embedded/home';
import { join, type Membership } from '@/lib/db/embedded/members';
import { serverIdentity } from '@/lib/db/embedded/run-as';
import { prepareRuntime } from '@/lib/db/embedded/runtime';
import * as server from '@/lib/db/embedded/server';

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
  await openHome(home);
  const place: server.Server = {
    runtime: await prepareRuntime(home),
    identity: await serverIdentity(),
    data: path.join(home, 'postgres-data'),
    home,
  };
  const password = await readPassword(home);
  if ((await server.clusterVersion(place)) === null) {
    say?.('Creating the database');
    await server.initialise(place, password);
  }
  const address = (port: number, database: string) => `postgresql://khizana:${password}@127.0.0.1:${port}/${database}`;
  const enter = (port?: number) => joinOrStart(place, settings, (at) => address(at, 'postgres'), say, port);
  let membership = await enter();
  const port = await server.runningPort(place);
  let reviving: Promise<unknown> = Promise.resolve();
  return {
    url: (database) => address(port, database),
    revive: async () => {
      if (membership.alive()) return;
      reviving = enter(port).then((entered) => (membership = entered));
      await reviving;
    },
    release: async () => {
      await reviving.catch(() => undefined);
      if ((await membership.leave()) > 0 || !(await server.isRunning(place))) return;
      await server.stop(place);
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

/**
 * A membership of the running server, which is started when none runs. One that is just starting, stopping or
 * recovering refuses for a moment, so a refusal is asked again for a while.
 */
async function joinOrStart(
  place: server.Server,
  settings: Record<string, string>,
  address: (port: number) => string,
  say?: (step: string) => void,
  port?: number,
): Promise<Membership> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    try {
      // Of a server that died the file is still there, and sites that used it hold its address.
      const left = await server.runningPort(place).catch(() => 0);
      if (!(await server.isRunning(place))) {
        say?.('Starting the database');
        await server.start(place, port ?? (await server.freePort(left || 0)), settings);
      }
      return await join(address(await server.runningPort(place)));
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(300);
    }
  }
}

/** The folder, open to the user that runs the server. @throws Error when it lies where that user cannot go */
async function openHome(home: string): Promise<void> {
  await mkdir(home, { recursive: true });
  await sweepParts(home);
  if (process.getuid?.() !== 0) return;
  await chmod(home, 0o755);
  if (!othersCanEnter(home)) {
    throw new Error(`${home} lies in a private folder, which the account "postgres" cannot enter: set KHIZANA_DATA`);
  }
}

const HOUR = 3_600_000;

/** What a start that was killed left half made; a young one may be another start's work. */
async function sweepParts(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const part = path.join(home, name);
    if (name.endsWith('.part') && (await stat(part)).mtimeMs < Date.now() - HOUR) await rm(part, { recursive: true });
  }
}

/** The password of the cluster, made at first use: written aside and linked, so that it is never seen half written. */
async function readPassword(home: string): Promise<string> {
  const file = path.join(home, 'postgres-password');
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, randomBytes(24).toString('hex'), { mode: 0o600 });
  await link(draft, file).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
  await rm(draft);
  return readFile(file, 'utf8');
}
