import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Who is using the cluster: one file per process, named by its id. A site and a command may share one server, and
 * the last to leave stops it; a process that was killed leaves a file behind, which the next one sweeps away.
 */

/** Registers this process; returns how many other live processes use the cluster. */
export async function enter(home: string): Promise<number> {
  await mkdir(folder(home), { recursive: true });
  await writeFile(path.join(folder(home), String(process.pid)), '');
  return others(home);
}

/** Strikes this process off; returns how many live processes still use the cluster. */
export async function leave(home: string): Promise<number> {
  await rm(path.join(folder(home), String(process.pid)), { force: true });
  return others(home);
}

async function others(home: string): Promise<number> {
  let live = 0;
  for (const name of await readdir(folder(home)).catch(() => [])) {
    if (Number(name) === process.pid) continue;
    if (isAlive(Number(name))) live += 1;
    else await rm(path.join(folder(home), name), { force: true });
  }
  return live;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const folder = (home: string) => path.join(home, 'postgres-users');
