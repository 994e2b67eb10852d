import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { query } from './support/database';

/**
 * How the main pages look, held against images that somebody has looked at (decision 036). What changes by itself (the
 * day, the counts) is left out by looks/still.css. `npm run test:looks -- --update` makes the images anew.
 */

const still = path.resolve(import.meta.dirname, 'looks/still.css');
const TALL = 800;

test.use({
  // The style that holds a page still stands in the page, which the site's policy forbids.
  bypassCSP: true,
  launchOptions: async ({ launchOptions }, provide) => {
    // Letters drawn alike whatever the machine's own settings are.
    const args = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];
    await provide({ ...launchOptions, args: [...(launchOptions.args ?? []), ...args] });
  },
});

type Scheme = 'light' | 'dark';

async function open(page: Page, address: string, width: number, colorScheme: Scheme): Promise<void> {
  await page.setViewportSize({ width, height: TALL });
  await page.emulateMedia({ colorScheme, media: 'screen' });
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
}

// A font that comes late is for the next page (font-display: optional). Here every page waits for its fonts.
test.beforeEach(async ({ page }) => {
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(/font-display:\s*optional/gu, 'font-display:block');
    await route.fulfill({ response, body });
  });
});

/** The first article that holds this. */
async function articleWith(markup: string): Promise<string> {
  const [row] = await query<{ id: number }>(
    `select id from article where id <= 48 and status = 'published' and position($1 in body_html) > 0 order by id limit 1`,
    [markup],
  );
  return `/article/${row?.id ?? 0}`;
}

/** The fonts of the machine by which any text of the page is drawn. */
async function foreignFonts(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: 1 });
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'body *' });
  const found = new Set<string>();
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const { familyName, isCustomFont } of fonts) if (!isCustomFont) found.add(familyName);
  }
  return [...found];
}

const word = encodeURIComponent('الورق');

test('the main pages look as they looked', async ({ page }) => {
  test.setTimeout(120_000);
  const looks: [name: string, address: string, width: number, scheme: Scheme][] = [
    ['home-wide', '/', 1280, 'light'],
    ['home-narrow-dark', '/', 390, 'dark'],
    ['article-wide-dark', '/article/1', 1280, 'dark'],
    ['article-narrow', '/article/1', 390, 'light'],
    ['section-wide', `/section/${encodeURIComponent('الصحافة')}`, 1280, 'light'],
    ['issue-wide', '/issue/68', 1280, 'light'],
    ['issue-narrow-dark', '/issue/68', 390, 'dark'],
    ['archive-wide', '/archive', 1280, 'light'],
    ['archive-narrow', '/archive/hijri', 390, 'light'],
    ['search-wide', `/search?q=${word}`, 1280, 'light'],
    ['search-narrow-dark', `/search?q=${word}`, 390, 'dark'],
    ['not-found-narrow', '/nowhere', 390, 'light'],
  ];
  for (const [name, address, width, scheme] of looks) {
    await open(page, address, width, scheme);
    await expect.soft(page).toHaveScreenshot(`${name}.png`, { stylePath: still });
  }
});

test('poems, tables and notes stand as they stood, and an article on paper', async ({ page }) => {
  for (const [name, markup, selector] of [
    ['poem', 'class="poem"', '.poem'],
    ['table', '<table', '.body table'],
    ['footnotes', 'data-footnotes', '.footnotes'],
  ] as const) {
    await open(page, await articleWith(markup), 390, 'light');
    await expect.soft(page.locator(selector).first()).toHaveScreenshot(`${name}.png`, { stylePath: still });
  }
  await open(page, '/article/1', 794, 'light');
  await page.emulateMedia({ media: 'print' });
  await expect.soft(page).toHaveScreenshot('article-on-paper.png', { stylePath: still });
});

test('no text is drawn by a font of the machine', async ({ page }) => {
  for (const address of ['/', '/article/1']) {
    await open(page, address, 1280, 'light');
    // Their letter has no size, and what is seen is drawn (article.css).
    await page.addStyleTag({ content: '[data-footnote-backref] { display: none }' });
    expect.soft([address, await foreignFonts(page)]).toEqual([address, []]);
  }
});
