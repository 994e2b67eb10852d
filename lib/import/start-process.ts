import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { childEnv, isProduction } from '@/lib/env';
import { commands, isBundled, LEAN } from '@/lib/programs';

/** Names of the commands that are started from here. */
type Command = keyof typeof commands;

/** What Node is given: the bundle of the finished site or of who asks, and while the site is worked on the sources themselves. */
const wordsOf = (command: Command, words: readonly string[]): string[] =>
  isProduction() || isBundled()
    ? [LEAN, commands[command], ...words]
    : ['--import', 'tsx', `lib/cli/${command}.ts`, ...words];

/** Its memory is for a while: it shall go back at the end of a task, not stay with each thread. */
const ARENAS = { MALLOC_ARENA_MAX: '2' };

/**
 * Starts the importer as a process of its own, which outlives whoever asked for it: an import takes a core and its
 * memory for minutes, and readers' pages need theirs. What becomes of it stands in the run's row.
 */
export function startImporter(words: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = { detached: true, stdio: 'ignore', env: childEnv(ARENAS) } as const;
    const child = spawn(process.execPath, wordsOf('import', words), options);
    child.once('error', reject);
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}

interface Way {
  /** Ends it. */
  stopping?: AbortSignal;
  env?: NodeJS.ProcessEnv;
  /** Whether what it says is said here. */
  isHeard?: boolean;
}

/**
 * Runs one of our commands in a process of its own, to its end; it does not outlive this one when that ends in order.
 * @throws Error when it cannot be started, was stopped, or ended with a fault
 */
export async function runToEnd(command: Command, words: readonly string[], way: Way = {}): Promise<void> {
  const { stopping: signal, env = childEnv(ARENAS), isHeard = false } = way;
  const child = spawn(process.execPath, wordsOf(command, words), {
    stdio: isHeard ? 'inherit' : 'ignore',
    env,
    signal,
  });
  const end = () => child.kill();
  process.once('exit', end);
  try {
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`${command} ${words.join(' ')} ended with ${code ?? 'a signal'}`);
  } finally {
    process.off('exit', end);
  }
}
