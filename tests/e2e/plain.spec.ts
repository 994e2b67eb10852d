import { expect, test } from './page';

/** What is served, byte for byte, to clients that run no script. */

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of ['/', '/article/1', '/archive', '/archive/2026', '/issue', '/issue/1']) {
    test(`${path} is complete`, async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('main')).toContainText(/\p{Script=Arabic}{3}/u);
      await expect(page.locator('nav.sections a').first()).toBeVisible();
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(200);
    });
  }
});

test('the article carries title, canonical and description in the head of the first bytes', async ({ request }) => {
  const html = await (await request.get('/article/1')).text();
  const head = html.slice(0, html.indexOf('</head>'));
  expect(head).toMatch(/<title>[^<]+<\/title>/u);
  expect(head).toMatch(/<link rel="canonical" href="http[^"]+\/article\/1\/[^"]+"/u);
  expect(head).toMatch(/<meta name="description" content="[^"]{40,}"/u);
  expect(html.match(/<h1/gu)).toHaveLength(1);
  expect(html).toMatch(/<html lang="ar" dir="rtl"/u);
});

test('any other slug leads to the article by one permanent redirect', async ({ request }) => {
  for (const path of ['/article/1', '/article/1/wrong', '/article/1/a/b', '/article/1/%D8%A7']) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect([path, answer.status()]).toEqual([path, 308]);
    const next = await request.get(answer.headers()['location'] ?? '', { maxRedirects: 0 });
    expect(next.status()).toBe(200);
  }
});

const wrong = [
  ['/article/999999', 404],
  ['/article/0', 404],
  ['/article/-1', 404],
  ['/article/1e3', 404],
  ['/article/99999999999999999999', 404],
  ['/article/1%00', 404],
  ['/article/1/%E0%A4%A', 404],
  ['/section/%E0%A4%A', 404],
  ['/section/%00', 404],
  ['/section/none', 404],
  ['/author/none', 404],
  ['/tag/none', 404],
  ['/issue/999', 404],
  ['/issue/abc', 404],
  ['/archive/2017/13', 404],
  ['/archive/20177', 404],
  ['/archive/2017/10/24', 404],
  ['/nowhere', 404],
  ['/missing', 404],
  ['/picture.png', 404],
  ['/archive/9999', 404],
  ['/archive/2999', 404],
  ['/archive/2999?page=2', 404],
  ['/archive/2999/01?page=2', 404],
] as const;
for (const [path, status] of wrong) {
  test(`${path} answers ${status}`, async ({ request }) => {
    const answer = await request.get(path);
    expect(answer.status()).toBe(status);
    const html = await answer.text();
    expect(html.slice(0, 200)).toMatch(/<html lang="ar" dir="rtl"/u);
    expect(html.slice(html.indexOf('<main'), html.indexOf('<main') + 600)).toMatch(/<h1>/u);
  });
}

test('nonsense for a page number is the first page; a page beyond the end is not found', async ({ request }) => {
  const html = await (await request.get('/')).text();
  const section = /href="(\/section\/[^"]+)"/u.exec(html)?.[1] ?? '';
  for (const page of ['', 'abc', '-3', '1.5', '0', '1&page=2', '%00']) {
    expect([page, (await request.get(`${section}?page=${page}`)).status()]).toEqual([page, 200]);
  }
  expect((await request.get(`${section}?page=99999`)).status()).toBe(404);
});

test('the count refuses what is not a count', async ({ request }) => {
  for (const data of ['', '{}', '{"article":"1"}', '{"article":-1}', '{"article":1e99}', 'x'.repeat(1_000)]) {
    const answer = await request.post('/api/v1/views', { data, headers: { 'content-type': 'application/json' } });
    expect([data.slice(0, 20), answer.status()]).toEqual([data.slice(0, 20), 400]);
  }
  const article = { article: 1 };
  const long = await request.post('/api/v1/views', { data: { ...article, more: 'x'.repeat(1_024) } });
  expect(long.status()).toBe(413);
  expect((await request.post('/api/v1/views', { form: article })).status()).toBe(415);
  const unknown = await request.post('/api/v1/views', { data: { article: 999_999 } });
  expect(unknown.status()).toBe(204);
  expect((await request.get('/api/v1/views')).status()).toBe(405);
});

test('every answer carries the security headers, and nothing says what serves it', async ({ request }) => {
  const headers = (await request.get('/')).headers();
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
  expect(headers['referrer-policy']).toBeTruthy();
  expect(headers).not.toHaveProperty('x-powered-by');
});
