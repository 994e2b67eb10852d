import { execFile } from 'node:child_process';
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Identity } from '@/lib/db/embedded/run-as';
import type { Runtime } from '@/lib/db/embedded/runtime';

const run = promisify(execFile);

/** One PostgreSQL server: its programs, the user that runs it, its data folder, and the folder around that. */
export interface Server {
  runtime: Runtime;
  identity: Identity;
  data: string;
  home: string;
}

export const isInitialised = ({ data }: Server) =>
  stat(path.join(data, 'PG_VERSION')).then(
    () => true,
    () => false,
  );

/** Builds the cluster beside its place and moves it there when whole: a start that was killed leaves nothing half made. */
export async function initialise({ runtime, identity, data, home }: Server, password: string): Promise<void> {
  const half = `${data}.part`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { mode: 0o700 });
  const passwordFile = path.join(half, 'password');
  if (identity.uid !== undefined && identity.gid !== undefined) await chown(half, identity.uid, identity.gid);
  await writeFile(passwordFile, password);
  if (identity.uid !== undefined && identity.gid !== undefined) await chown(passwordFile, identity.uid, identity.gid);
  const cluster = path.join(half, 'cluster');
  // The built-in C.UTF-8 locale sorts and folds the same on every operating system.
  const flags = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--auth=scram-sha-256', '--username=khizana', `--pwfile=${passwordFile}`];
  await run(runtime.initdb, [`--pgdata=${cluster}`, ...flags, ...access], { ...identity, cwd: home });
  await rename(cluster, data);
  await rm(half, { recursive: true, force: true });
}

/** Starts the server on `port` of the loopback address. @throws Error with the end of its log */
export async function start(server: Server, port: number, settings: Record<string, string>): Promise<void> {
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  const options = Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`);
  const log = path.join(server.data, 'server.log');
  try {
    await control(server, ['start', '-w', '-t', '120', '-l', log, '-o', `-p ${port} ${options.join(' ')}`]);
  } catch (cause) {
    // Another process may have started it in the same moment.
    if (await isRunning(server)) return;
    const words = (await readFile(log, 'utf8').catch(() => '')).trim().split('\n').slice(-8).join('\n');
    throw new Error(`PostgreSQL did not start. Its log (${log}) ends:\n${words}`, { cause });
  }
}

/** Whether a live server holds the data folder. */
export async function isRunning(server: Server): Promise<boolean> {
  return control(server, ['status']).then(
    () => true,
    () => false,
  );
}

/**
 * Runs pg_ctl. It hands its standard output on to the server, so a pipe would stay open as long as the server lives:
 * the end of the command counts, not the end of its output.
 */
export function control({ runtime, identity, data, home }: Server, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = execFile(runtime.pgCtl, ['-D', data, ...args], { ...identity, cwd: home });
    child.once('error', reject);
    child.once('exit', (code) => {
      child.stdout?.destroy();
      child.stderr?.destroy();
      if (code === 0) resolve();
      else reject(new Error(`pg_ctl ${args.join(' ')} ended with ${String(code)}`));
    });
  });
}

/** The fourth line of postmaster.pid is the port (PostgreSQL, "Shared Memory and Semaphores" / miscadmin.h). */
export async function runningPort({ data }: Server): Promise<number> {
  const lines = (await readFile(path.join(data, 'postmaster.pid'), 'utf8')).split('\n');
  return Number(lines[3]);
}

/** A port that nothing listens on now. */
export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
