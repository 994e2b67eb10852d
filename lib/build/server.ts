import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { programs } from '@/lib/programs';

const target = path.dirname(programs.start);

/**
 * Bundles the programs of the running site into plain JavaScript. A loader for TypeScript would be held by each thread
 * for as long as the site runs: some forty megabytes for each. Packages stay where npm put them.
 */
export async function buildServer(): Promise<void> {
  await rm(target, { recursive: true, force: true });
  await build({
    entryPoints: { start: 'lib/cli/start.ts', worker: 'lib/cli/worker.ts', thread: 'lib/front/inner/thread.ts' },
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
