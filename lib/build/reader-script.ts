import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

/** Styles of what is only there with a script, which brings them. */
const STYLES = ['suggest-style', 'find-style', 'listen-style', 'panel-style'];
/** Each group knows the addresses of those before it, as `LATE.name`: pages carry none of them. */
const GROUPS = [
  STYLES,
  ['suggest', 'find', 'margin', 'listen', 'retold', 'saved', 'panel', 'print', 'worker'],
  ['early', 'main'],
];

/**
 * Bundles what runs on a reader's page: `early.ts`, loaded before the first paint, `main.ts`, deferred, and what main
 * fetches when it is first needed, with the style sheet of what only a script can show; and the service worker, which
 * app/sw.js gives its one name. Plain TypeScript, no framework. Names carry a hash, so the files may be cached for ever,
 * and earlier ones stay for pages that still name them; `manifest.json` says what they are called now.
 */
export async function buildReaderScript(source: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  const names: Record<string, string> = {};
  for (const group of GROUPS) Object.assign(names, await bundle(group, source, target, names));
  await writeFile(path.join(target, 'manifest.json'), JSON.stringify(names));
}

async function bundle(group: string[], source: string, target: string, late: Record<string, string>) {
  const file = (name: string) => path.join(source, `${name}.${STYLES.includes(name) ? 'css' : 'ts'}`);
  const { metafile } = await build({
    entryPoints: Object.fromEntries(group.map((name) => [name, file(name)])),
    outdir: target,
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    target: 'es2020',
    metafile: true,
    tsconfigRaw: {},
    define: Object.fromEntries(Object.entries(late).map(([name, to]) => [lateName(name), JSON.stringify(to)])),
    alias: { '@': path.resolve('.') },
  });
  return Object.fromEntries(
    Object.entries(metafile.outputs).flatMap(([output, { entryPoint }]) =>
      entryPoint === undefined ? [] : [[path.parse(entryPoint).name, `/reader/${path.basename(output)}`]],
    ),
  );
}

/** «panel-style» is `LATE.panelStyle`. */
const lateName = (name: string): string =>
  `LATE.${name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase())}`;
