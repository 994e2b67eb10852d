import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from './page';
import { query } from './support/database';
import { mainSite } from './support/sites';

/** Links that show an article before readers see it: to whoever has one, and to nobody else. */

const makeLink = async (days: number): Promise<string> => {
  const token = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(token).digest('hex');
  await query(
    `insert into preview_link (token_hash, article_id, expires_at) values ($1, 1, now() + make_interval(days => $2))`,
    [hash, days],
  );
  return `/preview/${token}`;
};
const SECRET = {
  'x-robots-tag': 'noindex, nofollow',
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
};

test('a preview is whole, is kept by nobody, and tells nobody where it was', async ({ request }) => {
  const path = await makeLink(3);
  const figures = () =>
    Promise.all([
      mainSite.figure('khizana_cache_pages'),
      mainSite.figure('khizana_cache_requests_total{result="miss"}'),
    ]);
  const before = await figures();
  const answer = await request.get(path);
  const html = await answer.text();
  expect([answer.status(), answer.headers()]).toMatchObject([200, SECRET]);
  expect(html).toContain('معاينة قبل النشر');
  expect(html).toMatch(/تنتهي في \d+ /u);
  expect(html.match(/<h1/gu)).toHaveLength(1);
  expect(html).toMatch(/<meta name="robots" content="noindex, nofollow/u);
  expect(html).not.toContain('data-count-article');
  expect(html).not.toContain('/reader/');
  expect(html).not.toMatch(/rel="canonical"|property="og:/u);
  expect(await figures()).toEqual(before);
});

test('in a browser it shows without a fault, counts nothing and sends no referrer', async ({ page }) => {
  const path = await makeLink(3);
  const sent: string[] = [];
  page.on('request', (one) => {
    if (one.method() === 'POST') sent.push(one.url());
    if (one.isNavigationRequest()) sent.push(one.headers()['referer'] ?? 'none');
  });
  await page.goto(path);
  await expect(page.getByRole('note')).toBeVisible();
  // Longer than what makes a page shown.
  await page.waitForTimeout(4_000);
  await page.locator('.eyebrow a').click();
  await expect(page).toHaveURL(/\/section\//u);
  expect(sent).toEqual(['none', 'none']);
});

test('a link that has ended, a made-up one and none at all open nothing', async ({ request }) => {
  const ended = await makeLink(-1);
  for (const path of [ended, `/preview/${'a'.repeat(43)}`, '/preview/x', '/preview', `${await makeLink(1)}/more`]) {
    const answer = await request.get(path);
    expect([path, answer.status()]).toEqual([path, 404]);
    expect(answer.headers()).toMatchObject(SECRET);
    expect(await answer.text()).toMatch(/<html lang="ar" dir="rtl"/u);
  }
});

test('the desk’s own preview is for those who are signed in', async ({ request }) => {
  const answer = await request.get('/admin/preview/1', { maxRedirects: 0 });
  expect(answer.status()).toBe(307);
  expect(answer.headers()['location']).toMatch(/^\/admin\/sign-in(\?|$)/u);
  expect(answer.headers()).toMatchObject(SECRET);
});
