import { parseFeed } from 'feedsmith';
import { atomFaults, jsonFeedSchema, rssFaults } from '../support/feed-rules';
import { readSitemap } from '../support/sitemap-rules';
import { expect, test } from './page';

/** What programs read of a running site, through the front. */

const SECTION = `/section/${encodeURIComponent('الرحلات')}`;

test('feeds of the site and of a section keep their rules and agree', async ({ request }) => {
  for (const base of ['', SECTION, '/issue/1']) {
    const [rss, atom, json] = await Promise.all(
      ['feed.xml', 'atom.xml', 'feed.json'].map(async (file) => (await request.get(`${base}/${file}`)).text()),
    );
    expect(rssFaults(rss ?? '')).toEqual([]);
    expect(atomFaults(atom ?? '')).toEqual([]);
    expect(jsonFeedSchema.safeParse(JSON.parse(json ?? '')).error).toBeUndefined();
    const read = [rss, atom, json].map((text) => {
      const { format, feed } = parseFeed(text ?? '');
      if (format === 'rss') return feed.items?.map((one) => [one.title, one.guid?.value, one.dc?.creators]);
      if (format === 'atom')
        return feed.entries?.map((one) => [one.title?.value, one.id, one.authors?.map(({ name }) => name)]);
      return format === 'json'
        ? feed.items?.map((one) => [one.title, one.id, one.authors?.map(({ name }) => name)])
        : [];
    });
    expect(read[0]?.length).toBeGreaterThan(0);
    expect(read[2]).toEqual(read[0]);
    // The Atom feed may hold more: all that is in no archive document yet.
    expect(read[1]?.slice(0, read[0]?.length)).toEqual(read[0]);
  }
});

for (const path of [
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/sitemap.xml',
  '/sitemaps/articles-1.xml',
  '/robots.txt',
]) {
  test(`${path} is sent again only when it has changed`, async ({ request }) => {
    const first = await request.get(path);
    const { etag = '' } = first.headers();
    expect([first.status(), etag]).toEqual([200, expect.stringMatching(/^"/u)]);
    const again = await request.get(path, { headers: { 'if-none-match': etag } });
    expect([again.status(), (await again.body()).length]).toEqual([304, 0]);
    expect((await request.get(path, { headers: { 'if-none-match': '"other"' } })).status()).toBe(200);
    // In a later second the date tells as well.
    await expect
      .poll(async () => (await request.get(path)).headers()['last-modified'], { timeout: 5_000 })
      .toBeTruthy();
    const since = (await request.get(path)).headers()['last-modified'] ?? '';
    expect((await request.get(path, { headers: { 'if-modified-since': since } })).status()).toBe(304);
  });
}

test('feeds where another system had them lead here in one step', async ({ request }) => {
  for (const [from, to] of [
    ['/feed/', '/feed.xml'],
    ['/feed/atom/', '/atom.xml'],
    ['/?feed=rss2', '/feed.xml'],
    ['/comments/feed', '/feed.xml'],
  ] as const) {
    const answer = await request.get(from, { maxRedirects: 0 });
    expect([answer.status(), answer.headers()['location']]).toEqual([308, to]);
  }
});

test('every sitemap that the index names is there and keeps the rules', async ({ request, baseURL }) => {
  const read = async (path: string) => readSitemap(await (await request.get(path)).text());
  const files = await read('/sitemap.xml');
  expect(files.length).toBe(7);
  for (const { loc } of files) {
    const urls = await read(new URL(loc).pathname);
    expect(urls.length).toBeGreaterThan(0);
    // The first and the last address of each answer at once, not by way of another.
    for (const one of [urls[0], urls.at(-1)]) {
      const { pathname } = new URL(one?.loc ?? '');
      const answer = await request.get(`${baseURL ?? ''}${pathname}`, { maxRedirects: 0 });
      expect([pathname, answer.status()]).toEqual([pathname, 200]);
    }
  }
  expect(await read('/sitemaps/news.xml')).toEqual(expect.any(Array));
});

test('what is none of them is not found', async ({ request }) => {
  for (const path of [
    ...['/atom/99.xml', '/atom/x.xml', '/section/nowhere/feed.xml', '/nowhere/a/feed.xml', '/feed.json?before=99999'],
    ...['/sitemaps/articles-2.xml', '/sitemaps/articles.xml', '/sitemaps/x.xml'],
  ])
    expect([path, (await request.get(path)).status()]).toEqual([path, 404]);
});

test('another site is told how to show an article', async ({ request }) => {
  const files = readSitemap(await (await request.get('/sitemaps/articles-1.xml')).text());
  const url = encodeURIComponent(files[0]?.loc ?? '');
  const answer = await request.get(`/oembed?url=${url}&maxwidth=400&x=1`);
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/json']);
  expect(await answer.json()).toMatchObject({ version: '1.0', type: 'rich', width: 400 });
  const xml = await request.get(`/oembed?format=xml&url=${url}`);
  expect(xml.headers()['content-type']).toBe('text/xml; charset=utf-8');
  for (const [query, status] of [
    ['', 400],
    ['?url=x', 400],
    [`?url=${url}&maxwidth=x`, 400],
    [`?url=${url}&format=yaml`, 501],
    ['?url=https%3A%2F%2Fother.example%2Farticle%2F1', 404],
  ] as const) {
    const refused = await request.get(`/oembed${query}`);
    expect([query, refused.status()]).toEqual([query, status]);
    expect(await refused.json()).toEqual({ error: expect.any(String) });
  }
});
