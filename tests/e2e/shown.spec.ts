import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { viewsOf, shownOn, told, visitor, VIEWS } from './support/counts';
import { expect, mainSite, test } from './support/sites';
import { USER_AGENT } from './settings';

/** When a page tells that it was shown: after three seconds before somebody's eyes. */

// Playwright switches the cache off that some tests are about.
test.use({
  launchOptions: async ({ launchOptions }, provide) => {
    await provide({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  },
});

/** A new visitor's page, and how often it has told that it was shown. */
async function newPage(browser: Browser): Promise<{ page: Page; times: () => number }> {
  const page = await (await visitor(browser)).newPage();
  let times = 0;
  page.context().on('request', (request) => void (times += request.url().endsWith(VIEWS) ? 1 : 0));
  return { page, times: () => times };
}

/** Chromium without a window shows every tab; so the page is told whether it is seen. */
const see = (page: Page, state: 'visible' | 'hidden') =>
  page.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => now });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, state);

const bornHidden = () => {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
};

test('a page counts when it was seen for three seconds in sum, and not before', async ({ browser }) => {
  const before = await viewsOf(30);
  const { page, times } = await newPage(browser);
  await page.addInitScript(bornHidden);
  await page.goto('/article/30');
  await sleep(3_500);
  await see(page, 'visible');
  await sleep(2_000);
  await see(page, 'hidden');
  await sleep(2_000);
  expect(times()).toBe(0);
  expect(await told(page, () => see(page, 'visible'))).toBe(200);
  await expect.poll(() => shownOn(page)).toBe(before + 1);
  await sleep(3_500);
  expect(times()).toBe(1);
  await page.context().close();
});

test('a page in a frame, switched off, made ahead or left early is not counted', async ({ browser }) => {
  const before = await viewsOf(31);
  const pages = await Promise.all(Array.from({ length: 4 }, () => newPage(browser)));
  const [framed, off, ahead, left] = pages.map(({ page }) => page) as [Page, Page, Page, Page];
  const body = '<iframe src="/article/31" width="900" height="900"></iframe>';
  await framed.route('**/framing', (route) => route.fulfill({ contentType: 'text/html', body }));
  await framed.goto('/framing');
  await expect(framed.frameLocator('iframe').locator('h1')).toBeVisible();
  await off.addInitScript(() => localStorage.setItem('khizana-no-count', '1'));
  await off.goto('/article/31');
  // As a browser does before it shows the page; a steered one does not do it by itself.
  await ahead.addInitScript(() => {
    Object.defineProperty(document, 'prerendering', { configurable: true, get: () => true });
  });
  await ahead.goto('/article/31');
  await left.goto('/article/31');
  await sleep(2_000);
  await left.goto('/archive');
  await sleep(3_500);
  expect(pages.map(({ times }) => times())).toEqual([0, 0, 0, 0]);
  expect(await viewsOf(31)).toBe(before);

  const shown = told(ahead, () => ahead.evaluate(() => document.dispatchEvent(new Event('prerenderingchange'))));
  expect(await shown).toBe(200);
  expect(await viewsOf(31)).toBe(before + 1);
  for (const { page } of pages) await page.context().close();
});

test('a page that is left when its time is up, before it could tell, still counts', async ({
  playwright,
  launchOptions,
}) => {
  const before = await viewsOf(32);
  // What a page sends while it goes passes by all that Playwright sets; so this visitor's name is the browser's own.
  const name = `--user-agent=${USER_AGENT} Test/${Date.now()}`;
  const args = [...(launchOptions.args ?? []), name];
  const browser = await playwright.chromium.launch({ ...launchOptions, args });
  const page = await browser.newPage({ userAgent: undefined });
  await page.goto(`${mainSite.origin}/article/32`);
  // Busy until after its time, and gone: its timer never comes.
  await page.evaluate(() => {
    const until = performance.now() + 3_500;
    while (performance.now() < until);
    location.href = '/archive';
  });
  await expect(page).toHaveURL(`${mainSite.origin}/archive`);
  await expect.poll(() => viewsOf(32)).toBe(before + 1);
  await browser.close();
});

test('a page that comes back from the back/forward cache tells again, and the reader is the same', async ({
  browser,
}) => {
  const before = await viewsOf(33);
  const { page, times } = await newPage(browser);
  expect(await told(page, () => page.goto('/article/33'))).toBe(200);
  await page.evaluate(() => addEventListener('pageshow', (event) => (document.title = String(event.persisted))));
  await page.goto('/archive');
  expect(await told(page, () => page.evaluate(() => history.back()))).toBe(200);
  await expect(page).toHaveTitle('true');
  expect(times()).toBe(2);
  expect(await shownOn(page)).toBe(before + 1);
  expect(await viewsOf(33)).toBe(before + 1);
  await page.context().close();
});
