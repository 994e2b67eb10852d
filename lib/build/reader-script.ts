import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

/** Names of the bundled files, as pages ask for them. */
export interface ReaderManifest {
  /** Loaded in <head>, before the first paint: a few hundred bytes. */
  early: string;
  /** Loaded deferred. */
  main: string;
}

/**
 * Bundles what runs on a reader's page: plain TypeScript, no framework. Names carry a hash, so the files may be
 * cached for ever; `manifest.json` says what they are called now.
 */
export async function buildReaderScript(source: string, target: string): Promise<void> {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const result = await build({
    entryPoints: { early: path.join(source, 'early.ts'), main: path.join(source, 'main.ts') },
    outdir: target,
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    metafile: true,
    tsconfigRaw: {},
  });
  const names = Object.entries(result.metafile.outputs).map(([file, { entryPoint = '' }]) => [
    path.basename(entryPoint, '.ts'),
    `/reader/${path.basename(file)}`,
  ]);
  await writeFile(path.join(target, 'manifest.json'), JSON.stringify(Object.fromEntries(names)));
}
