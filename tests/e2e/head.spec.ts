import { expect, test } from '@playwright/test';
import { articleFile } from './support/articles';
import { query } from './support/database';
import { RawPage } from './support/raw-page';
import { mainSite } from './support/sites';

/** What machines are told of every page, read from the bytes of the first answer. */

const ROBOTS = 'index,follow,max-image-preview:large,max-snippet:-1,max-video-preview:-1';

/** Addresses on a page that begin so. */
const linksOn = async (path: string, begin: string): Promise<string[]> => {
  const { html } = await RawPage.ask(path);
  return [...new Set([...html.matchAll(/href="([^"#?]+)"/gu)].map(([, to = '']) => to))].filter((to) =>
    to.startsWith(begin),
  );
};

const articles = async (): Promise<string[]> => {
  const rows = await query<{ id: number; slug: string }>(
    `select id, slug from article where status = 'published' and id <= 48 order by id`,
  );
  return rows.map(({ id, slug }) => `/article/${id}/${encodeURIComponent(slug)}`);
};

/** One page of each kind, with the type of its structured data. */
async function kinds(): Promise<Record<string, string | null>> {
  const [article = ''] = await articles();
  const [section = ''] = await linksOn('/', '/section/');
  const [author = ''] = await linksOn(article, '/author/');
  const [tag = ''] = await linksOn(article, '/tag/');
  const [issue = ''] = await linksOn('/issue', '/issue/');
  return {
    ...{ '/': 'WebSite', [article]: 'NewsArticle', [section]: 'CollectionPage', [author]: 'ProfilePage' },
    ...{ [tag]: 'CollectionPage', '/issue': 'CollectionPage', [issue]: 'CollectionPage' },
    ...{ '/archive': 'CollectionPage', '/archive/2026': 'CollectionPage', '/archive/2026/11': 'CollectionPage' },
    ...{ '/most-read': 'CollectionPage', '/counting': null },
  };
}

test('every kind of page has its head complete before </head>, one h1, and data that is read', async () => {
  const seen = new Map<string, string>();
  for (const [path, type] of Object.entries(await kinds())) {
    const page = await RawPage.ask(path);
    const say = (what: string) => `${path}: ${what}`;
    expect(page.status, path).toBe(200);
    const outside = page.tags.filter(({ name, inHead }) => !inHead && /^(meta|link|base)$/u.test(name));
    expect(outside, say('tags outside of <head>')).toEqual([]);
    expect(page.named('h1'), say('h1')).toHaveLength(1);
    expect(page.headers.get('content-language')).toBe('ar');

    expect(page.title, say('title')).toMatch(/^\S.* — \S/u);
    expect(page.title, say('title')).not.toMatch(/[\u0640\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
    const [description = ''] = page.meta('description');
    expect(description.length, say(description)).toBeGreaterThanOrEqual(120);
    expect(description.length, say(description)).toBeLessThanOrEqual(160);
    expect(seen.get(description), say('description')).toBeUndefined();
    seen.set(description, path);
    expect(page.meta('robots'), path).toEqual([ROBOTS]);

    const [canonical, ...more] = page.links('canonical').map(({ href = '' }) => href);
    expect(more).toEqual([]);
    // Links within pages have their letters as letters; canonical addresses are encoded.
    expect(decodeURI(new URL(canonical ?? '').pathname), path).toBe(decodeURI(path));
    expect(canonical, path).not.toMatch(/[^\x21-\x7e]|%[0-9A-F]?[a-f]/u);
    expect(page.meta('og:url')).toEqual([canonical]);
    expect(page.meta('og:locale')).toEqual(['ar_AR']);
    expect(page.meta('og:description')).toEqual([description]);
    for (const name of ['og:title', 'og:site_name', 'og:type', 'twitter:title', 'twitter:description']) {
      expect(page.meta(name), say(name)).toEqual([expect.stringMatching(/\S/u)]);
    }
    expect(page.meta('twitter:card')).toEqual(['summary_large_image']);

    expect(page.links('search')).toHaveLength(1);
    const alternates = page.links('alternate');
    const isList = /^\/(section|author|tag|issue)\/./u.test(path);
    for (const [media, file] of [
      ['application/rss+xml', 'feed.xml'],
      ['application/atom+xml', 'atom.xml'],
      ['application/feed+json', 'feed.json'],
    ] as const) {
      const found = alternates.filter(({ type: one }) => one === media);
      const wanted = [...(isList ? [`${decodeURI(path)}/${file}`] : []), `/${file}`];
      expect(
        found.map(({ href = '' }) => decodeURI(new URL(href).pathname)),
        say(media),
      ).toEqual(wanted);
      for (const { title } of found) expect(title, say(media)).toMatch(/\S/u);
    }
    const embeds = alternates.filter(({ type: one }) => one === 'application/json+oembed').map(({ href = '' }) => href);
    const wanted = `/oembed?url=${encodeURIComponent(canonical ?? '')}&format=json`;
    expect(embeds, path).toEqual(type === 'NewsArticle' ? [expect.stringContaining(wanted)] : []);

    if (type === null) continue;
    const about = page.data.get(type);
    expect(about, say(type)).toMatchObject({ '@context': 'https://schema.org' });
    if (path === '/') continue;
    expect(about?.['url'], path).toBe(canonical);
    const way = page.data.get('BreadcrumbList')?.['itemListElement'] as { name: string; item: string }[];
    expect(way.at(-1)?.item, path).toBe(canonical);
  }
});

test('every article of the sample is told alike to all machines', async () => {
  const seen = new Set<string>();
  for (const path of await articles()) {
    const page = await RawPage.ask(path);
    const [h1] = page.named('h1');
    const title = (h1?.text ?? '').replace(/\u0640/gu, '');
    const data = page.data.get('NewsArticle') ?? {};
    expect(page.title.split(' — ')[0], path).toBe(title);
    expect([data['headline'], ...page.meta('citation_title'), ...page.meta('DC.title')], path).toEqual([
      ...[title, title, title],
    ]);
    const [description = ''] = page.meta('description');
    expect(seen.has(description), `${path}: ${description}`).toBe(false);
    seen.add(description);
    expect(description.length, description).toBeGreaterThanOrEqual(120);
    expect(description.length, description).toBeLessThanOrEqual(160);

    // The day that readers see, in every form.
    const shown = page.named('time')[1]?.attributes['datetime'] ?? '';
    const [date = ''] = page.meta('DC.date');
    expect(page.html, path).toContain(`<time dateTime="${date}"`);
    expect(shown).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    expect(String(data['datePublished']), path).toMatch(new RegExp(`^${date}T00:00:00[+-]\\d{2}:\\d{2}$`, 'u'));
    expect(page.meta('article:published_time')).toEqual([data['datePublished']]);
    expect(page.meta('article:modified_time')).toEqual([data['dateModified']]);
    expect([...page.meta('citation_date'), ...page.meta('citation_publication_date')]).toEqual([
      ...[date.replaceAll('-', '/'), date.replaceAll('-', '/')],
    ]);

    const authors = data['author'] as { '@type': string; 'name': string; 'url': string }[];
    const people = authors.filter((one) => one['@type'] === 'Person');
    expect(page.meta('article:author'), path).toEqual(people.map(({ name }) => name));
    expect(page.meta('DC.creator'), path).toEqual(people.map(({ name }) => name));
    expect(page.meta('citation_author'), path).toHaveLength(people.length);
    for (const { url } of people) expect(page.html).toContain(`href="${decodeURI(new URL(url).pathname)}"`);
    expect(page.meta('article:tag')).toEqual(data['keywords'] ?? []);
    expect(page.meta('citation_journal_title')).toEqual(page.meta('og:site_name'));
    expect(page.html).toContain(`>${String(data['articleSection'])}</a>`);
    expect(page.links('shortlink')).toHaveLength(1);
    expect(page.links('schema.DC')).toHaveLength(1);

    const wholes = [data['isPartOf']].flat() as Record<string, unknown>[];
    const issue = wholes.find((whole) => 'issueNumber' in whole)?.['issueNumber'];
    expect(page.meta('citation_issue'), path).toEqual(issue === undefined ? [] : [issue]);
    expect(page.meta('citation_firstpage'), path).toEqual('pageStart' in data ? [String(data['pageStart'])] : []);
  }
});

test('signs that mean something in HTML, JSON and TeX come through whole', async () => {
  const file = await articleFile('قسم العلامات');
  const title = `نقدٌ لـ R&D <b>و</b> «Fabriano» \u200f'100%' </script> كتـــاب`;
  const plain = `نقدٌ لـ R&D <b>و</b> «Fabriano» '100%' </script> كتاب`;
  try {
    const id = await file.save(title);
    const page = await RawPage.ask(`/article/${id}`);
    expect(page.title).toMatch(/^نقدٌ لـ R&D <b>و<\/b> «Fabriano» '100%' <\/script> كتاب — /u);
    expect(page.meta('og:title')).toEqual([plain]);
    expect(page.meta('citation_title')).toEqual([plain]);
    expect(page.data.get('NewsArticle')).toMatchObject({ headline: plain });
    expect(page.named('h1')[0]?.text).toBe(title);
    const bib = await (await fetch(`${mainSite.origin}/article/${id}/cite.bib`)).text();
    expect(bib).toContain(`R\\&D <b>و</b> «Fabriano» '100\\%' </script> كتاب`);
  } finally {
    await file.remove();
  }
});

test('an article’s headers lead programs on, and its citation is a file in three forms', async () => {
  const path = (await articles())[1] ?? '';
  const id = path.split('/')[2] ?? '';
  const { headers } = await RawPage.ask(path);
  const link = headers.get('link') ?? '';
  expect(link).toMatch(/^[\x20-\x7e]+$/u);
  expect(link).toMatch(new RegExp(`<http[^>]+${path}>; rel="cite-as"`, 'u'));
  expect(link).toContain('<https://schema.org/NewsArticle>; rel="type"');
  const types = { 'bib': 'x-bibtex', 'ris': 'x-research-info-systems', 'csl.json': 'vnd.citationstyles.csl+json' };
  for (const [format, type] of Object.entries(types)) {
    expect(link).toMatch(
      new RegExp(`<http[^>]+/article/${id}/cite\\.${format}>; rel="describedby"; type="application/`, 'u'),
    );
    const answer = await fetch(`${mainSite.origin}/article/${id}/cite.${format}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(`application/${type}; charset=utf-8`);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\x21-\x7e]+"$/u);
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    expect(await answer.text()).toMatch(/[\u0620-\u064a]{3}/u);
  }
  for (const wrong of ['999999', '0', 'x', '1e3']) {
    const answer = await fetch(`${mainSite.origin}/article/${wrong}/cite.bib`);
    expect([wrong, answer.status]).toEqual([wrong, 404]);
  }
});

test('what is not for engines says so', async () => {
  for (const path of ['/search?q=%D9%88%D8%B1%D9%82', '/archive/2999', '/nowhere']) {
    const [robots = ''] = (await RawPage.ask(path)).meta('robots');
    expect([path, robots]).toEqual([path, expect.stringContaining('noindex')]);
  }
});

test.describe('the citation', () => {
  test('opens without a script, and has no button then', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(mainSite.origin + ((await articles())[0] ?? ''));
    await expect(page.locator('.cite-text').first()).toBeHidden();
    await page.locator('.cite summary').click();
    await expect(page.locator('.cite-text')).toContainText([/«.+»، .+، http/u, /\(\d{4}، .+\)\. .+\. http/u]);
    for (const button of await page.locator('.cite button').all()) await expect(button).toBeHidden();
    await context.close();
  });

  test('is copied as it is shown', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto((await articles())[0] ?? '');
    await page.locator('.cite summary').click();
    for (const place of [0, 1]) {
      await page.locator('.cite button').nth(place).click();
      await expect(page.locator('.cite [role="status"]')).toHaveText('نُسخ.');
      const shown = (await page.locator('.cite-text').nth(place).innerText()).trim();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
    }
  });

  test('is on paper, without its tools', async ({ page }) => {
    await page.goto((await articles())[0] ?? '');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.cite-tools')).toBeHidden();
    await expect(page.locator('.cite summary')).toBeHidden();
    await expect(page.locator('.cite-text').first()).toBeVisible();
    await expect(page.locator('.cite-text').last()).toBeHidden();
  });
});
