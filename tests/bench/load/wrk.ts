import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { lastWords, type Children } from '../servers/children';
import { CONNECTIONS } from './connections';
import type { LoadRequest, LoadResult } from './load';
import { readWrk, wrkScript } from './wrk-script';

/** "wrk 4.1.0". */
export function wrkVersion(program: string): string {
  const version = /\b\d+\.\d+(\.\d+)?/u.exec(spawnSync(program, ['-v'], { encoding: 'utf8' }).stdout)?.[0];
  return version === undefined ? 'wrk' : `wrk ${version}`;
}

/** One run of wrk with a single thread: it keeps up with any one server process. @throws Error when it fails */
export async function loadByWrk(
  children: Children,
  program: string,
  { origin, paths, encoding, seconds }: LoadRequest,
): Promise<LoadResult> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'khizana-bench-'));
  try {
    const script = path.join(folder, 'paths.lua');
    await writeFile(script, wrkScript(paths));
    const shape = ['-t', '1', '-c', String(CONNECTIONS), '-d', `${seconds}s`, '--timeout', '20s'];
    const url = `${origin}${paths[0] ?? '/'}`;
    const child = children.start(program, [...shape, '-s', script, '-H', `Accept-Encoding: ${encoding}`, url], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const words = lastWords(child);
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    const result = readWrk(words());
    if (code !== 0 || result === null) throw new Error(`wrk ended with ${String(code)}:\n${words()}`);
    return result;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
