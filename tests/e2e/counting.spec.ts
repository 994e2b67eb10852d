import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { bundled } from '../support/bundled';
import { databaseUrl, query } from './support/database';
import { viewsOf, filteredOf, shownOn, told, tracesOf, visitor, VIEWS, TODAY } from './support/counts';
import { expect, mainSite, root, test } from './support/sites';
import { newAddress } from './support/visitors';
import { USER_AGENT } from './settings';

/** Who counts: one visitor, one article, one day, and never a robot. Each test has an article of its own. */

const OTHER_BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const ROBOT = USER_AGENT.replace('Chrome/', 'HeadlessChrome/');

/** Opens the article until the page has told it; then both it and the database must have that number. */
async function expectAfterOpening(page: Page, article: number, views: number, origin = ''): Promise<void> {
  expect(await told(page, () => page.goto(`${origin}/article/${article}`))).toBe(200);
  await expect.poll(() => shownOn(page)).toBe(views);
  expect(await viewsOf(article)).toBe(views);
}

test('a reader counts once, another address or browser is another reader', async ({ browser, request }) => {
  const before = await viewsOf(20);
  const address = newAddress();
  const reader = await (await visitor(browser, address)).newPage();
  await expectAfterOpening(reader, 20, before + 1);
  expect(await told(reader, () => reader.reload())).toBe(200);
  await expect.poll(() => shownOn(reader)).toBe(before + 1);
  expect(await viewsOf(20)).toBe(before + 1);
  // Whatever a reader writes before what our proxy adds does not make another reader.
  const headers = { 'x-forwarded-for': `192.0.2.7, ${address}` };
  const again = await request.post(VIEWS, { headers, data: { article: 20 } });
  expect(await again.json()).toMatchObject({ views: before + 1 });

  const neighbour = await (await visitor(browser)).newPage();
  await expectAfterOpening(neighbour, 20, before + 2);
  const family = await (await visitor(browser, address, OTHER_BROWSER)).newPage();
  await expectAfterOpening(family, 20, before + 3);
  // Asking for the page without showing it counts nothing.
  expect((await request.get('/article/20')).status()).toBe(200);
  expect(await viewsOf(20)).toBe(before + 3);
  for (const page of [reader, neighbour, family]) await page.context().close();
});

test('a browser that a program steers is told apart', async ({ playwright }) => {
  const [before, tally] = [await viewsOf(21), await filteredOf(21)];
  // Without the argument that hides it (playwright.config.ts).
  const browser = await playwright.chromium.launch({ args: ['--no-sandbox', '--disable-gpu'] });
  const page = await (await visitor(browser)).newPage();
  const status = await told(page, () => page.goto(`${mainSite.origin}/article/21`));
  expect([status, await page.evaluate(() => navigator.webdriver)]).toEqual([204, true]);
  await browser.close();
  expect(await viewsOf(21)).toBe(before);
  expect(await filteredOf(21)).toEqual({ ...tally, webdriver: (tally['webdriver'] ?? 0) + 1 });
});

test('a browser without a window is a robot', async ({ browser }) => {
  const [before, tally] = [await viewsOf(22), await filteredOf(22)];
  const page = await (await visitor(browser, newAddress(), ROBOT)).newPage();
  expect(await told(page, () => page.goto('/article/22'))).toBe(204);
  await page.context().close();
  expect(await viewsOf(22)).toBe(before);
  expect(await filteredOf(22)).toEqual({ ...tally, bot_ua: (tally['bot_ua'] ?? 0) + 1 });
});

test('a page of another site cannot count', async ({ page }) => {
  const [before, tally] = [await viewsOf(23), await filteredOf(23)];
  // The same machine by another name is another site.
  const other = mainSite.origin.replace('127.0.0.1', 'localhost');
  const form = `<form method="post" enctype="text/plain" action="${mainSite.origin}${VIEWS}">
    <input name='{"article":23,"more":"' value='"}'><button></button></form>`;
  await page.route(`${other}/`, (route) => route.fulfill({ contentType: 'text/html', body: form }));
  await page.goto(`${other}/`);
  expect(await told(page, () => page.locator('button').click({ noWaitAfter: true }))).toBe(204);
  expect(await viewsOf(23)).toBe(before);
  expect(await filteredOf(23)).toEqual({ ...tally, origin: (tally['origin'] ?? 0) + 1 });
});

test('what is fetched ahead of its time does not count', async ({ request }) => {
  const [before, tally] = [await viewsOf(24), await filteredOf(24)];
  const ahead: Record<string, string>[] = [
    { 'sec-purpose': 'prefetch;prerender' },
    { purpose: 'prefetch' },
    { 'x-moz': 'prefetch' },
  ];
  for (const headers of ahead) {
    expect((await request.post(VIEWS, { headers, data: { article: 24 } })).status()).toBe(204);
  }
  expect(await viewsOf(24)).toBe(before);
  expect(await filteredOf(24)).toEqual({ ...tally, prefetch: (tally['prefetch'] ?? 0) + ahead.length });
});

test('of an article that is not public, or is none, nothing is said and nothing stored', async ({ request }) => {
  const facts = [databaseUrl(), `مقالة بعيدة ${Date.now()}`, 'قسم البعيد', '2099-01-01T00:00:00Z'];
  const command = [await bundled('tests/e2e/support/schedule.ts'), ...facts];
  const written = execFileSync(process.execPath, command, { cwd: root, encoding: 'utf8', timeout: 30_000 });
  const scheduled = Number(/article (\d+)/u.exec(written)?.[1]);
  for (const article of [scheduled, 999_999]) {
    for (const webdriver of [false, true]) {
      const answer = await request.post(VIEWS, { data: { article, webdriver } });
      expect([answer.status(), await answer.text()]).toEqual([204, '']);
    }
    expect(await tracesOf(article)).toBe(0);
  }
});

test('the next day the same reader counts again', async ({ browser, start }) => {
  const before = await viewsOf(25);
  const page = await (await visitor(browser)).newPage();
  await expectAfterOpening(page, 25, before + 1);
  // The database's clock is the one that counts, and it cannot be moved: what is of today becomes yesterday's instead.
  // The shared site still holds today's salt in its memory, so the next day is seen by one that starts after it.
  for (const table of ['view_seen', 'view_salt']) {
    await query(`update ${table} set day = day - 1 where day = ${TODAY}`);
  }
  const site = await start();
  await expectAfterOpening(page, 25, before + 2, site.origin);
  await expectAfterOpening(page, 25, before + 2, site.origin);
  // The day before is closed: its number is written down, and its keys cannot be made any more.
  const closed = `select uniq, (select count(*)::int from view_salt where day < ${TODAY}) as salts
    from view_day where article_id = 25 and closed and day = ${TODAY} - 1`;
  await expect.poll(async () => (await query(closed))[0]).toMatchObject({ salts: 0 });
  await page.context().close();
});
