import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { answerAway, answerFailed } from '@/lib/front/reply/away';
import { expect, test } from './page';
import { expectSoundAs, READERS, withAxe } from './support/axe';
import { articleFile } from './support/articles';
import { CRAFTED } from './support/crafted';
import { query } from './support/database';
import { mainSite } from './support/sites';

/** Every kind of page, as different readers have it: nothing that axe finds, and nothing beyond the edge. */

test.describe.configure({ mode: 'serial' });
test.beforeEach(async ({ page, allowErrors }) => {
  test.setTimeout(120_000);
  // A page that is not found is itself reported on the console.
  allowErrors.value = true;
  await withAxe(page);
});

const word = encodeURIComponent('صناعه الورق');
const PATHS = [
  ...['/', '/author', '/tag', '/issue', '/issue/68', '/issue/68/print', '/selection/1-2/print'],
  ...['/archive', '/archive/hijri', '/archive/2026', '/archive/2026/11', '/archive/hijri/1448/05', '/archive/today'],
  ...['/most-read', '/most-read/day', '/about', '/counting', '/saved', '/offline', '/nowhere'],
  ...['/search', `/search?q=${word}`, '/search?q=qqqqqq'],
  `/search?q=${word}&from=2006&to=x&exact=0&section=${encodeURIComponent('الخط-والطباعة')}`,
];

/** Sections, authors, tags and series have no number: one of each. */
const named = async () => {
  const all = await query<{ kind: string; slug: string }>(
    ['section', 'author', 'tag', 'series']
      .map((kind) => `(select '${kind}' as kind, slug from ${kind} order by id limit 1)`)
      .join(' union all '),
  );
  return all.map(({ kind, slug }) => `/${kind}/${encodeURIComponent(slug)}`);
};

test('axe finds nothing on any kind of page, and nothing overflows', async ({ page }) => {
  for (const [place, path] of [...PATHS, ...(await named())].entries()) {
    await page.goto(path);
    // Two readers for each page, and all of them have their turn.
    await expectSoundAs(page, path, [place % READERS.length, (place + 3) % READERS.length]);
  }
});

test('axe finds nothing on an article with every craft, with what opens on it, nor where it was', async ({ page }) => {
  const file = await articleFile('الصحافة', {}, CRAFTED);
  const id = await file.save('مقالةٌ فيها كلّ صنعة').finally(() => file.remove());
  await page.goto(`/article/${id}`);
  for (const craft of ['nav.toc', '.footnotes', '.poem', '.body table', '.body figure', '.body [lang=fr]']) {
    await expect(page.locator(craft).first()).toBeAttached();
  }
  await expectSoundAs(page, 'an article', READERS.keys());
  await page.locator('.cite summary').click();
  await expectSoundAs(page, 'the citation', [0, 1, 4]);
  await page.getByRole('button', { name: 'إعدادات القراءة' }).click();
  await expectSoundAs(page, 'the panel', [1, 2, 5]);
  // Away again, so that the lists of the other journeys are as they were.
  await query(
    `with gone as (
       update article set status = 'withdrawn', withdrawn_at = now(), withdrawn_reason = 'كُتبت لتُجرَّب' where id = $1
     ) select pg_notify('khizana', 'latest sections article:' || $1)`,
    [id],
  );
  await expect.poll(async () => (await page.goto(`/article/${id}`))?.status()).toBe(410);
  await expectSoundAs(page, 'what was withdrawn', [0, 4]);
});

test('axe finds nothing on what is said in trouble', async ({ page }) => {
  for (const [status, answer] of [
    [500, answerFailed],
    [503, answerAway],
  ] as const) {
    await show(page, status, await said(answer));
    await expect(page.locator('h1')).toHaveText(/\p{Script=Arabic}/u);
    await expectSoundAs(page, String(status), [0, 1, 4]);
  }
});

/** What the front itself says, without the trouble of which it would be said. */
async function said(answer: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((_request, response) => {
    answer(response);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const text = await (await fetch(`http://127.0.0.1:${port}/`)).text();
  server.close();
  return text;
}

async function show(page: Page, status: number, body: string): Promise<void> {
  const address = `${mainSite.origin}/trouble`;
  await page.route(address, (route) => route.fulfill({ status, contentType: 'text/html; charset=utf-8', body }));
  await page.goto(address);
  await page.unroute(address);
}

test('who has set colours and rest sees what is chosen, and nothing moves', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.goto('/archive');
  const current = page.locator('.sections [aria-current]');
  await expect(current).toHaveCSS('outline-style', 'solid');
  const cell = page.locator('.archive-grid td a').first();
  await expect(cell).toHaveCSS('border-top-style', 'solid');
  await page.goto('/search');
  await page.getByRole('main').getByRole('searchbox').focus();
  const line = page.getByRole('main').locator('form').first();
  expect(
    await line.evaluate((form) =>
      [form, ...form.querySelectorAll('*')].some((one) => getComputedStyle(one).outlineStyle !== 'none'),
    ),
  ).toBe(true);
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((one) => parseFloat(getComputedStyle(one).transitionDuration) > 0.001)
        .length,
  );
  expect(moving).toBe(0);
});
