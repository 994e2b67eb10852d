import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { childEnv } from '@/lib/env';

/**
 * Starts the importer as a process of its own, which outlives whoever asked for it: an import takes a core and its
 * memory for minutes, and readers' pages need theirs. What becomes of it stands in the run's row.
 */
export function startImporter(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const command = ['--import', 'tsx', 'lib/cli/import.ts', ...args];
    const child = spawn(process.execPath, command, { detached: true, stdio: 'ignore' });
    child.once('error', reject);
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}

/**
 * Runs one of our commands in a process of its own, to its end.
 * @param args the command's file below lib/cli, and its words
 * @param stopping ends it
 * @throws Error when it cannot be started, was stopped, or ended with a fault
 */
export async function runToEnd(
  args: readonly string[],
  stopping: AbortSignal,
  environment: NodeJS.ProcessEnv = childEnv(),
): Promise<void> {
  const command = ['--import', 'tsx', ...args];
  const child = spawn(process.execPath, command, { stdio: 'ignore', env: environment, signal: stopping });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code ?? 'a signal'}`);
}
