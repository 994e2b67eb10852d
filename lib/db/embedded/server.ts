import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
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

/**
 * The major version that made the data, such as "18"; null when there is no data yet.
 * @throws Error when the programs here are of another major version, which could not read it
 */
export async function clusterVersion({ data, runtime }: Server): Promise<string | null> {
  const made = (await readFile(path.join(data, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  const here = runtime.version.split('.', 1)[0] ?? '';
  if (made === '') return null;
  if (made === here) return made;
  throw new Error(
    `${data} was made by PostgreSQL ${made}, and this installation brings ${here}. ` +
      'Move the data with pg_dumpall, or install the earlier release of Khizana.',
  );
}

/** Builds the cluster beside its place and moves it there when whole: a start that was killed leaves nothing half made. */
export async function initialise({ runtime, identity, data, home }: Server, password: string): Promise<void> {
  const half = `${data}.${randomUUID()}.part`;
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
  // Of two first starts at once, one rename wins; the other's cluster goes with its folder.
  await rename(cluster, data).catch((error: unknown) => {
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  });
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

/** Stops the server; one that another process has just stopped is stopped. */
export async function stop(server: Server): Promise<void> {
  await control(server, ['stop', '-m', 'fast', '-w', '-t', '60']).catch(async (error: unknown) => {
    if (await isRunning(server)) throw error;
  });
}

/**
 * Whether a live server holds the data folder. Its lock file names a process; after a crash that number may belong to
 * another program, which PostgreSQL would take for a server, so such a file is removed (Linux tells; elsewhere a live
 * number is believed).
 */
export async function isRunning({ data }: Server): Promise<boolean> {
  const lock = path.join(data, 'postmaster.pid');
  const pid = Number((await readFile(lock, 'utf8').catch(() => '')).split('\n', 1)[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return false;
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => null);
  if (status === null) return process.platform !== 'linux';
  if (/^State:\s+Z/mu.test(status)) return false;
  if (/^Name:\s+postgres$/mu.test(status)) return true;
  await rm(lock, { force: true });
  return false;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Runs pg_ctl. It hands its standard output on to the server, so a pipe would stay open as long as the server lives:
 * the end of the command counts, not the end of its output.
 */
function control({ runtime, identity, data, home }: Server, args: string[]): Promise<void> {
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

/** A port that nothing listens on now: the wanted one if it is free. */
export const freePort = (wanted = 0) =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      if (wanted === 0) reject(error);
      else resolve(freePort());
    });
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
