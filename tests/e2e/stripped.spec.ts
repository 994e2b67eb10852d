import type { Page } from '@playwright/test';
import { expect, test } from './page';
import { mainSite } from './support/sites';
import { read } from './support/articles';

/** What the framework would send along and readers do not need is gone from every kind of page, and nothing else is. */

const POLICY =
  "default-src 'self'; style-src 'self'; img-src 'self' data: https:; media-src 'self' https:; font-src 'self'; " +
  "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'; script-src 'self'";

/** The first address on a page that begins so. */
const firstLink = async (page: string, begin: string): Promise<string> => {
  const found = new RegExp(`href="(${begin}[^"#?]+)"`, 'u').exec(await read(mainSite.origin, page))?.[1];
  if (found === undefined) throw new Error(`${page} has no link to ${begin}`);
  return found;
};

/** The same on the articles of the sample, not all of which have an author and tags. */
async function firstOnArticles(begin: string): Promise<string> {
  for (let id = 1; id < 48; id += 1) {
    const found = await firstLink(`/article/${id}`, begin).catch(() => null);
    if (found !== null) return found;
  }
  throw new Error(`no article leads to ${begin}`);
}

const kinds: Record<string, () => Promise<string>> = {
  'home': async () => '/',
  'an article': () => firstLink('/', '/article/'),
  'a section': () => firstLink('/', '/section/'),
  'an author': () => firstOnArticles('/author/'),
  'a tag': () => firstOnArticles('/tag/'),
  'the issues': async () => '/issue',
  'an issue': () => firstLink('/issue', '/issue/'),
  'the archive': async () => '/archive',
  'a year': async () => '/archive/2026',
  'a month': async () => '/archive/2026/11',
  'the most read': async () => '/most-read',
  'the most read of a week': async () => '/most-read/week',
  'the page on counting': async () => '/counting',
  'the search': async () => '/search',
  'what a search found': async () => `/search?q=${encodeURIComponent('الورق')}`,
  'nothing': async () => '/nowhere',
};

/** The page's second, where it has one; lists of the sample seldom do. */
const secondPage = async (): Promise<string | null> => {
  const home = await read(mainSite.origin, '/');
  for (const [, section = ''] of home.matchAll(/href="(\/section\/[^"?#]+)"/gu)) {
    if ((await fetch(`${mainSite.origin}${section}?page=2`)).status === 200) return `${section}?page=2`;
  }
  return null;
};

async function expectStripped(address: string, status: number): Promise<void> {
  const answer = await fetch(mainSite.origin + address);
  const html = await answer.text();
  expect([address, answer.status]).toEqual([address, status]);
  expect(answer.headers.get('content-security-policy')).toBe(POLICY);

  const head = html.slice(0, html.indexOf('</head>'));
  expect(head).toMatch(/<title>[^<]*\p{Script=Arabic}/u);
  if (status === 404) expect(head).toMatch(/<meta name="robots" content="[^"]*noindex/u);
  else expect(head).toMatch(/<link rel="canonical" href="http[^"]+"/u);
  const main = /<main[^>]*>(.*)<\/main>/su.exec(html)?.[1] ?? '';
  expect(main.replace(/<[^>]*>/gu, '')).toMatch(/\p{Script=Arabic}{3}/u);

  const scripts = [...html.matchAll(/<script\b([^>]*)>/gu)].map(([, attributes = '']) => attributes);
  const ours = scripts.filter((attributes) => !attributes.includes('type="application/ld+json"'));
  expect(ours.map((attributes) => /src="\/reader\/([a-z]+)-[A-Z0-9]{8}\.js"/u.exec(attributes)?.[1])).toEqual(
    expect.arrayContaining(['early', 'main']),
  );
  expect(ours).toHaveLength(2);
  expect(html.slice(0, html.indexOf('<main')).match(/src="\/reader\//gu)).toHaveLength(2);
  expect(html).not.toContain('self.__next_f');
  expect(html).not.toMatch(/<template\b/u);
  expect(html).not.toMatch(/<style\b/u);
  expect(html).not.toMatch(/<[a-z][^>]*\s(?:style|on[a-z]+)=/u);
}

/** Counts every breach of the policy, also one that the console does not tell. */
const watchPolicy = (page: Page) =>
  page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`the policy forbids ${event.violatedDirective} ${event.blockedURI}`);
    });
  });

for (const [kind, address] of Object.entries(kinds)) {
  test(`${kind} is whole without the framework, and Chromium has nothing to say`, async ({ page, allowErrors }) => {
    const path = await address();
    await expectStripped(path, kind === 'nothing' ? 404 : 200);
    const errors: string[] = [];
    // That a page is not found is itself told on the console.
    allowErrors.value = kind === 'nothing';
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('status of 404')) errors.push(message.text());
    });
    await watchPolicy(page);
    await page.emulateMedia({ colorScheme: 'light' });
    const counted = kind === 'an article' ? page.waitForResponse('**/api/v1/views') : null;
    await page.goto(path);
    if (counted) expect((await counted).status()).toBe(200);
    const settings = page.locator('.reading-button');
    await settings.click();
    await expect(page.locator('.reading-panel')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(settings).toBeFocused();
    expect(errors).toEqual([]);
  });
}

test('the second page of a list is whole without the framework', async () => {
  const path = await secondPage();
  test.skip(path === null, 'no section of the sample has a second page');
  await expectStripped(path ?? '', 200);
});

test('no page had to keep the framework’s scripts', async () => {
  expect(await mainSite.figure('khizana_unstripped_total')).toBe(0);
});
