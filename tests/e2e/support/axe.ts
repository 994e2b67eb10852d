import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect } from '../page';

const file = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

// WCAG 2.0 to 2.2, A and AA, and what axe calls best practice; the size of targets is off unless it is asked for.
const OPTIONS: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  resultTypes: ['violations'],
  preload: false,
};

/** Before the page's own scripts: one added afterwards is a script that the policy forbids. */
export async function withAxe(page: Page): Promise<void> {
  await page.addInitScript({ path: file });
}

/** What axe finds on the page as it stands, and how far the page reaches beyond its width. */
export async function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(async (options) => {
    const { axe } = globalThis as unknown as { axe: { run(on: Document, options: RunOptions): Promise<AxeResults> } };
    // Beside the dialog in a popover react-aria puts an unseen way out, which stands in no region.
    const region = { enabled: document.querySelector('[data-trigger="DialogTrigger"]') === null };
    const { violations } = await axe.run(document, { ...options, rules: { 'target-size': { enabled: true }, region } });
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' … ')}`),
      ...(scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} pixels too wide`] : []),
    ];
  }, OPTIONS);
}

type Look = [width: number, colorScheme: 'light' | 'dark'];

/** Wide by day, and on a phone at night. */
export const TWO_LOOKS: [Look, Look] = [
  [1280, 'light'],
  [390, 'dark'],
];

export const ALL_LOOKS: Look[] = [...TWO_LOOKS, [390, 'light'], [1280, 'dark']];

/** Without fault in each look; `what` says in the failure where that was. */
export async function expectSound(page: Page, what: string, looks: Look[] = TWO_LOOKS): Promise<void> {
  for (const [width, colorScheme] of looks) {
    // So high that what is sticky covers nothing.
    await page.setViewportSize({ width, height: 3000 });
    await page.emulateMedia({ colorScheme });
    expect.soft([what, width, colorScheme, await faultsOf(page)]).toEqual([what, width, colorScheme, []]);
  }
}

interface Reader {
  width: number;
  theme: 'light' | 'dark' | 'sepia';
  size: 'medium' | 'largest';
}

/** Different readers: on a phone and at a desk, by day and by night, on yellowed paper, with letters as large as they go. */
export const READERS: Reader[] = [
  { width: 1280, theme: 'light', size: 'medium' },
  { width: 390, theme: 'dark', size: 'medium' },
  // What a window of 1280 pixels is at 200 %.
  { width: 640, theme: 'sepia', size: 'largest' },
  { width: 390, theme: 'light', size: 'largest' },
  { width: 640, theme: 'dark', size: 'medium' },
  { width: 390, theme: 'sepia', size: 'medium' },
  { width: 1280, theme: 'dark', size: 'largest' },
];

/** Without fault as these readers have it, by their places in {@link READERS}. What they chose is set without loading anew. */
export async function expectSoundAs(page: Page, what: string, places: Iterable<number>): Promise<void> {
  for (const reader of [...places].flatMap((place) => READERS[place] ?? [])) {
    const { width, theme, size } = reader;
    await page.setViewportSize({ width, height: 3000 });
    await page.emulateMedia({ colorScheme: theme === 'dark' ? 'dark' : 'light' });
    await page.evaluate(
      ([chosen, letters]) => {
        document.documentElement.dataset['theme'] = chosen;
        document.documentElement.dataset['size'] = letters;
      },
      [theme === 'sepia' ? theme : 'system', size] as const,
    );
    expect.soft([what, reader, await faultsOf(page)]).toEqual([what, reader, []]);
  }
}
