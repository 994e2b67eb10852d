import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles what runs on a reader's page: `early.ts`, loaded before the first paint, and `main.ts`, deferred. Plain
 * TypeScript, no framework. Names carry a hash, so the files may be
 * cached for ever, and earlier ones stay for pages that still name them; `manifest.json` says what they are called now.
 */
export async function buildReaderScript(source: string, target: string): Promise<void> {
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
