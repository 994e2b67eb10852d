import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { childEnv } from '@/lib/env';
import { commands, LEAN } from '@/lib/programs';

/** What a command took. */
export interface Taken {
  seconds: number;
  /** Of the process itself, and of the one that it has the index made by, in bytes; null where the system does not tell. */
  peak: number | null;
  peakOfIndex: number | null;
}

/** Often enough for a process that lives for seconds: the kernel keeps the peak, and it is gone with the process. */
const EVERY_MS = 50;

/**
 * Runs the importer as `npm run import` does, to its end.
 * @throws Error with what it said, when it ends with a fault
 */
export async function runImporter(words: readonly string[], url: string): Promise<Taken> {
  const start = performance.now();
  const child = spawn(process.execPath, [LEAN, commands.import, ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: childEnv({ DATABASE_URL: url, MALLOC_ARENA_MAX: '2' }),
  });
  let said = '';
  child.stderr.on('data', (bytes: Buffer) => (said = `${said}${bytes.toString()}`.slice(-2_000)));
  const taken: Taken = { seconds: 0, peak: null, peakOfIndex: null };
  const watch = setInterval(() => {
    if (child.pid === undefined) return;
    taken.peak = peakOf(child.pid) ?? taken.peak;
    for (const pid of childrenOf(child.pid)) {
      if (read(`/proc/${pid}/cmdline`).includes(commands.search))
        taken.peakOfIndex = Math.max(taken.peakOfIndex ?? 0, peakOf(pid) ?? 0);
    }
  }, EVERY_MS);
  const [code] = (await once(child, 'close').finally(() => clearInterval(watch))) as [number | null];
  if (code !== 0) throw new Error(`import ${words.join(' ')} ended with ${code ?? 'a signal'}: ${said}`);
  return { ...taken, seconds: (performance.now() - start) / 1_000 };
}

/** proc(5): the largest resident set that a process has had. */
function peakOf(pid: number): number | null {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/mu.exec(read(`/proc/${pid}/status`))?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) * 1_024;
}

const childrenOf = (pid: number): number[] =>
  read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // The process has ended, or the system has no such files.
    return '';
  }
}
