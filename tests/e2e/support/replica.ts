import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { serverIdentity } from '@/lib/db/embedded/run-as';
import { prepareRuntime } from '@/lib/db/embedded/runtime';
import { freePort, start, stop, type Server } from '@/lib/db/embedded/server';
import { databaseUrl, home, password } from './database';

export interface Replica {
  url: string;
  /** Kills the server as a failing machine would. */
  kill(): void;
  remove(): Promise<void>;
}

/** Of a running server's folder these are its own, or come by the stream (PostgreSQL, "Backing Up the Data Directory"). */
const LEFT_OUT = /^(postmaster\.(pid|opts)|server\.log|pg_wal\/.+|pg_replslot\/.+|pg_stat_tmp\/.+)$/u;

/** A copy of the shared site's server that follows it by streaming replication, `delay` seconds behind each commit. */
export async function startReplica(delay: number): Promise<Replica> {
  const [runtime, identity, port] = await Promise.all([prepareRuntime(home), serverIdentity(), freePort()]);
  const server: Server = { runtime, identity, data: path.join(home, 'replica-data'), home };
  rmSync(server.data, { recursive: true, force: true });
  await copyTo(server.data);
  const primary = new URL(databaseUrl());
  const follow = `host=127.0.0.1 port=${primary.port} user=khizana password=${password()} application_name=replica`;
  const settings = `primary_conninfo = '${follow}'\nrecovery_min_apply_delay = '${delay}s'\n`;
  appendFileSync(path.join(server.data, 'postgresql.auto.conf'), settings);
  writeFileSync(path.join(server.data, 'standby.signal'), '');
  const { uid, gid } = identity;
  if (uid !== undefined && gid !== undefined) execFileSync('chown', ['-R', `${uid}:${gid}`, server.data]);
  await start(server, port, {});
  const postmaster = Number(readFileSync(path.join(server.data, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const state = { killed: false };
  return {
    url: databaseUrl('khizana', String(port)),
    kill: () => {
      state.killed = true;
      process.kill(postmaster, 'SIGKILL');
    },
    remove: async () => {
      if (!state.killed) await stop(server);
      rmSync(server.data, { recursive: true, force: true });
    },
  };
}

/** Copies the folder between the two calls of the backup interface, on one connection, as it must be. */
async function copyTo(data: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  try {
    await client.query("select pg_backup_start('replica', true)");
    const from = path.join(home, 'postgres-data');
    mkdirSync(data, { mode: 0o700 });
    cpSync(from, data, { recursive: true, filter: (file) => !LEFT_OUT.test(path.relative(from, file)) });
    chmodSync(data, 0o700);
    const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)');
    writeFileSync(path.join(data, 'backup_label'), rows[0]?.labelfile ?? '');
  } finally {
    await client.end();
  }
}
