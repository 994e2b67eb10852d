import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect, test } from './page';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const paths = ['/', '/article/1', '/archive', '/archive/2026/11', '/issue', '/issue/68', '/nowhere'].concat([
  '/most-read',
  '/most-read/day',
  '/counting',
]);

for (const colorScheme of ['light', 'dark'] as const) {
  for (const path of paths) {
    test(`axe finds nothing on ${path}, ${colorScheme}, wide and narrow, and nothing overflows`, async ({
      page,
      allowErrors,
    }) => {
      // A page that is not found is itself reported on the console.
      allowErrors.value = path === '/nowhere';
      // Before the page's own: a script added afterwards is one that the policy forbids.
      await page.addInitScript({ path: axe });
      await page.emulateMedia({ colorScheme });
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(path);
        const found = await page.evaluate(async () => {
          const { axe: loaded } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
          return (await loaded.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
        });
        expect(found).toEqual([]);
        const beyond = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(beyond).toBe(0);
      }
    });
  }
}
