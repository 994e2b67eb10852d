import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { commands, programs, READER } from '@/lib/programs';

/**
 * Bundles the programs of the running site into plain JavaScript. A loader for TypeScript would be held by each thread
 * for as long as the site runs: some forty megabytes for each. Packages stay where npm put them.
 */
export async function buildServer(): Promise<void> {
  const target = path.dirname(programs.start);
  await rm(target, { recursive: true, force: true });
  await bundlePrograms(target, {
    start: 'lib/cli/start.ts',
    worker: 'lib/cli/worker.ts',
    thread: 'lib/front/inner/thread.ts',
  });
}

/** The same of the commands that work for long. What was there stays: one that is at work may load a part of it yet. */
export const buildCommands = (): Promise<void> =>
  bundlePrograms(path.dirname(commands.import), {
    import: 'lib/cli/import.ts',
    search: 'lib/cli/search.ts',
    [path.basename(READER, '.js')]: 'lib/import/sources/thread/thread.ts',
  });

/**
 * Programs in plain JavaScript, with what they share in parts beside them.
 * @param entryPoints the sources by the names that the programs get
 */
export async function bundlePrograms(target: string, entryPoints: Record<string, string>): Promise<void> {
  await build({
    entryPoints,
    outdir: target,
    chunkNames: 'parts/[name]-[hash]',
    bundle: true,
    // What is loaded late stays late, and what two programs share is there once.
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
}
