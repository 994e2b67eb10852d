import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { query } from './support/database';
import { RawPage } from './support/raw-page';
import { mainSite, root } from './support/sites';

/** What a reader's page may weigh, measured on what the site sends, and that nothing on it moves once it is there. */

const KB = 1_024;

const articles = async (): Promise<string[]> => {
  const rows = await query<{ id: number; slug: string }>(
    `select id, slug from article where status = 'published' and id <= 48 order by id`,
  );
  return rows.map(({ id, slug }) => `/article/${id}/${encodeURIComponent(slug)}`);
};
const text = async (address: string): Promise<string> => (await fetch(mainSite.origin + address)).text();
const brotli = (of: string, quality: number): number =>
  brotliCompressSync(Buffer.from(of), { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
const stylesOf = (page: RawPage): string[] => page.links('stylesheet').map(({ href = '' }) => href);

/**
 * HTML as the site sends it to the first who asks, with its styles, for articles of 700 to 960 words: what fits the first
 * flight of TCP. Who asks later gets a tenth less (decision 035). The day's two dates make some hundred bytes' difference.
 */
test('an article of 800 words and its styles weigh at most 14,000 bytes', async () => {
  const sizes = await Promise.all(
    (await articles()).map(async (address) => {
      const page = await RawPage.ask(address);
      const words = Number(page.data.get('NewsArticle')?.['wordCount'] ?? 0);
      const styles = await Promise.all(stylesOf(page).map(text));
      return { words, bytes: styles.reduce((sum, css) => sum + brotli(css, 10), brotli(page.html, 5)) };
    }),
  );
  const near = sizes.filter(({ words }) => words > 700 && words < 960);
  expect(near.length).toBeGreaterThan(3);
  const most = Math.max(...near.map(({ bytes }) => bytes));
  test.info().annotations.push({ type: 'bytes', description: String(most) });
  expect(most).toBeLessThanOrEqual(14_000);
});

test('the scripts that a page loads weigh at most 10 KB, and each that is fetched later at most 4', async () => {
  const manifest = await readFile(path.join(root, 'public/reader/manifest.json'), 'utf8');
  const { early = '', main = '', worker, ...late } = JSON.parse(manifest) as Record<string, string>;
  const weight = async (address: string) => gzipSync(await text(address)).length;
  expect((await weight(early)) + (await weight(main))).toBeLessThanOrEqual(10 * KB);
  expect(Object.keys(late).length).toBeGreaterThan(1);
  for (const [name, address] of Object.entries(late)) expect(await weight(address), name).toBeLessThanOrEqual(4 * KB);
  // No script of a page: the browser fetches it when all else is there.
  expect(await weight(worker ?? '')).toBeLessThanOrEqual(16 * KB);
});

test('one font for text of at most 25 KB is fetched ahead, with the name, and styles come in one file', async () => {
  const [article = ''] = await articles();
  for (const address of ['/', article, '/most-read', '/issue', '/archive', '/search']) {
    const page = await RawPage.ask(address);
    const fonts = (page.headers.get('link') ?? '').match(/<[^>]+\.woff2>/gu) ?? [];
    const sizes = await Promise.all(
      fonts.map(async (font) => (await (await fetch(mainSite.origin + font.slice(1, -1))).arrayBuffer()).byteLength),
    );
    const [mark = 0, face = 0, ...others] = sizes.sort((a, b) => a - b);
    expect(others, address).toEqual([]);
    expect(mark).toBeLessThanOrEqual(3 * KB);
    expect(face).toBeLessThanOrEqual(25 * KB);
    expect(stylesOf(page), address).toHaveLength(1);
  }
});

/** Counts layout shifts from the first paint on. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const seen = { score: 0 };
    Object.assign(window, { shifts: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.score += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });

for (const width of [390, 1280]) {
  test(`nothing moves when the fonts come late, ${width} wide, and nothing comes from elsewhere`, async ({
    browser,
  }) => {
    const [article = ''] = await articles();
    const section = /href="(\/section\/[^"?#]+)"/u.exec(await text('/'))?.[1] ?? '';
    for (const address of ['/', article, section, '/archive']) {
      const context = await browser.newContext({ viewport: { width, height: width === 390 ? 844 : 800 } });
      const page = await context.newPage();
      const hosts = new Set<string>();
      page.on('request', (request) => hosts.add(new URL(request.url()).origin));
      await page.route(/\.woff2$/u, async (route) => {
        await new Promise((done) => setTimeout(done, 700));
        await route.continue();
      });
      await watchShifts(page);
      await page.goto(mainSite.origin + address);
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(300);
      const score = await page.evaluate(() => (window as unknown as { shifts: { score: number } }).shifts.score);
      expect.soft(score, address).toBe(0);
      expect([...hosts], address).toEqual([mainSite.origin]);
      await context.close();
    }
  });
}
