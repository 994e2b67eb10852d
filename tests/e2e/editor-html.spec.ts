import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { markdownToHtml } from '@/lib/html/markdown';
import { sanitiseHtml } from '@/lib/html/sanitise';
import { FIXTURES } from '../support/editor-fixtures';
import { formOf } from '../support/same-html';
import { expect, test } from './page';

/** The editor loses nothing of a text that it opens: whatever may be stored comes out as it went in. */

const root = path.resolve(import.meta.dirname, '../..');
const articles = path.join(root, 'content/sample/articles');
const SAMPLES = readdirSync(articles).map((name): [string, string] => {
  const markdown = readFileSync(path.join(articles, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/u, '');
  return [name, markdownToHtml(markdown)];
});

test('every sample and every kind of markup comes through the editor as it was', async ({ page }) => {
  const bundle = await build({
    entryPoints: [path.join(import.meta.dirname, 'support/round-trip.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    alias: { '@': root },
    absWorkingDir: root,
  });
  await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
  expect(SAMPLES.length).toBeGreaterThan(40);
  for (const [name, raw] of [...SAMPLES, ...FIXTURES]) {
    const html = sanitiseHtml(raw);
    const back = await page.evaluate((text) => (globalThis as unknown as RoundTrip).roundTrip(text), html);
    expect.soft(sanitiseHtml(back), `${name} is clean`).toBe(back);
    expect.soft(formOf(back), name).toEqual(formOf(html));
    // What this house writes itself comes back letter by letter.
    if (name.endsWith('.md')) expect.soft(back, name).toBe(html);
  }
});

interface RoundTrip {
  roundTrip(html: string): string;
}
