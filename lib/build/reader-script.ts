import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

/** What is no script is a style sheet that a script brings. */
const STYLES = new Set(['panel-style']);
const ENTRIES = ['early', 'main', 'suggest', 'find', 'margin', 'listen', 'retold', 'panel', 'panel-style', 'saved', 'worker', 'print'];

/**
 * Bundles what runs on a reader's page: `early.ts`, loaded before the first paint, `main.ts`, deferred, and what main
 * fetches when it is first needed, with the style sheet of what only a script can show. Plain TypeScript, no framework.
 * Names carry a hash, so the files may be cached for ever, and earlier ones stay for pages that still name them;
 * `manifest.json` says what they are called now.
 */
export async function buildReaderScript(source: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  const result = await build({
    entryPoints: Object.fromEntries(
      ENTRIES.map((name) => [name, path.join(source, `${name}.${STYLES.has(name) ? 'css' : 'ts'}`)]),
    ),
    outdir: target,
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    target: 'es2020',
    metafile: true,
    tsconfigRaw: {},
    loader: { '.late.css': 'file' },
    assetNames: '[name]-[hash]',
    publicPath: '/reader',
    alias: { '@': path.resolve('.') },
  });
  const names = Object.entries(result.metafile.outputs).flatMap(([file, { entryPoint }]) =>
    entryPoint === undefined ? [] : [[path.parse(entryPoint).name, `/reader/${path.basename(file)}`]],
  );
  await writeFile(path.join(target, 'manifest.json'), JSON.stringify(Object.fromEntries(names)));
}
