import { spawn } from 'node:child_process';

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
