import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { fontsInTime, joinStyles, listOf } from '@/lib/build/styles';
import { readSheets } from '@/lib/front/page/sheets';

const manifest = (files: Record<string, string[]>) =>
  'globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};\nglobalThis.__RSC_MANIFEST["/(site)/x/page"] = ' +
  `${JSON.stringify({
    clientModules: {},
    entryCSSFiles: Object.fromEntries(
      Object.entries(files).map(([entry, paths]) => [entry, paths.map((one) => ({ path: one, inlined: false }))]),
    ),
  })};`;

it('joins the styles of each kind of page in their order', async () => {
  const build = await mkdtemp(path.join(tmpdir(), 'styles-'));
  const route = async (name: string, page: string[]) => {
    await mkdir(path.join(build, 'server/app', name), { recursive: true });
    const files = { '[project]/app/layout': ['static/chunks/a.css'], [`[project]/app/${name}/page`]: page };
    await writeFile(path.join(build, 'server/app', name, 'page_client-reference-manifest.js'), manifest(files));
  };
  await mkdir(path.join(build, 'static/chunks'), { recursive: true });
  for (const name of ['a', 'b', 'c']) await writeFile(path.join(build, `static/chunks/${name}.css`), `.${name}{}`);
  await route('(site)/x/[id]', ['static/chunks/a.css', 'static/chunks/c.css', 'static/chunks/b.css']);
  await route('(site)/alone', ['static/chunks/a.css']);
  await route('(print)/y', ['static/chunks/a.css', 'static/chunks/b.css']);
  await route('admin', ['static/chunks/b.css', 'static/chunks/c.css']);

  await joinStyles(build);
  const sheets = await readSheets(build);
  const chunks = (...names: string[]) => names.map((name) => `/_next/static/chunks/${name}.css`).join(' ');
  expect([...sheets.keys()].sort()).toEqual([chunks('a'), chunks('a', 'b'), chunks('a', 'c', 'b')]);
  const address = sheets.get(chunks('a', 'c', 'b')) ?? '';
  expect(address).toMatch(/^\/_next\/static\/styles\/[0-9a-f]{12}\.css$/u);
  expect(await readFile(path.join(build, address.replace('/_next/', '')), 'utf8')).toBe('.a{}.c{}.b{}');
  // Made again, what no page uses is gone.
  await writeFile(path.join(build, 'static/chunks/b.css'), '.b2{}');
  await joinStyles(build);
  expect(await readdir(path.join(build, 'static/styles'))).toHaveLength(3);
  await rm(build, { recursive: true });
});

it('leaves fonts that come late to the next page', () => {
  expect(fontsInTime('@font-face{font-display:swap;src:a}@font-face{font-display: swap}.swap{}')).toBe(
    '@font-face{font-display:optional;src:a}@font-face{font-display:optional}.swap{}',
  );
});

it('takes the styles around a page that has none of its own', () => {
  const files = { '[project]/app/layout': ['static/chunks/a.css'], '[project]/app/error': ['static/chunks/b.css'] };
  expect(listOf(manifest(files))).toEqual(['static/chunks/a.css']);
});
