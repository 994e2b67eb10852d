import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build as bundle } from 'esbuild';
import { expect, it } from 'vitest';
import { build, readerScript } from '@/lib/build/products';
import { importsOf } from './support/imports';

/** A product is remade when one of its inputs changes, so whatever goes into it has to be among them. */

const covers = (inputs: readonly string[], file: string) =>
  inputs.some((input) => file === input || file.startsWith(`${input}/`));

it("the reader's script is stamped by every file that is bundled into it", async () => {
  const entries = readdirSync('components/reader').filter((name) => /^[a-z-]+\.ts$/u.test(name));
  const { metafile } = await bundle({
    entryPoints: entries.map((name) => path.join('components/reader', name)),
    outdir: 'unwritten',
    bundle: true,
    write: false,
    metafile: true,
    alias: { '@': path.resolve('.') },
  });
  // Packages are stamped by the lock file.
  const files = Object.keys(metafile.inputs).filter((file) => !file.startsWith('node_modules/'));
  expect(files).toContain('content/search-page.ts');
  expect(files.filter((file) => !covers(readerScript.inputs, file))).toEqual([]);
});

it('the site is stamped by every file that pages and components import', () => {
  const sources = ['app', 'components'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/u.test(name))
      .map((name) => path.posix.join(root, name)),
  );
  const targets = sources.flatMap((file) => importsOf(readFileSync(file, 'utf8'), file).map(({ target }) => target));
  const ours = [...new Set(targets)].filter((target) => /^(app|components|content|lib)\//u.test(target));
  expect(ours.length).toBeGreaterThan(100);
  const forgotten = ours.filter(
    (target) => !['', '.ts', '.tsx'].some((extension) => covers(build.inputs, `${target}${extension}`)),
  );
  expect(forgotten).toEqual([]);
});
