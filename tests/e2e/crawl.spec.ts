import { expect, test } from '@playwright/test';
import { PORT } from './settings';
import { mainSite } from './support/sites';

/** What an engine finds that follows every link: each page once, under one address, and an end to it. */

/** With the sample alone there are some two hundred; a trap would have no end. */
const MOST = 800;
const HOSTS = new Set([`127.0.0.1:${PORT}`, `localhost:${PORT}`]);
/** The desk is for nobody who crawls, and robots.txt says so. */
const CLOSED = /^\/(admin|preview)(\/|$)/u;

interface Link {
  path: string;
  followed: boolean;
}

const attribute = (tag: string, name: string): string | null => {
  const value = new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1];
  return value === undefined ? null : value.replaceAll('&amp;', '&').replaceAll('&#x27;', "'");
};

function linksOf(html: string, base: string): Link[] {
  return [...html.matchAll(/<(?:a|link|area)\s[^>]*>/gu)].flatMap(([tag]) => {
    const href = attribute(tag, 'href');
    const rel = attribute(tag, 'rel') ?? '';
    // A short link is a step to where one stands.
    const isNoWay = /\b(canonical|shortlink|preconnect|dns-prefetch)\b/u.test(rel);
    if (href === null || isNoWay || !URL.canParse(href, base)) return [];
    const url = new URL(href, base);
    if (!HOSTS.has(url.host) || !/^https?:$/u.test(url.protocol) || CLOSED.test(url.pathname)) return [];
    return [{ path: url.pathname + url.search, followed: !/\bnofollow\b/u.test(rel) }];
  });
}

/** What is wrong with a page of this address. */
function faultsOf(html: string, path: string, robots: string): string[] {
  const head = html.slice(0, html.indexOf('</head>'));
  const tags = head.match(/<(?:link|meta)\s[^>]*>/gu) ?? [];
  const said = tags.filter((tag) => attribute(tag, 'name') === 'robots').map((tag) => attribute(tag, 'content') ?? '');
  if ([...said, robots].some((words) => words.includes('noindex'))) return [];
  const canonical = tags
    .filter((tag) => attribute(tag, 'rel') === 'canonical')
    .map((tag) => attribute(tag, 'href') ?? '');
  const own = canonical.map((href) => new URL(href, mainSite.origin)).map((url) => url.pathname + url.search);
  return own.length === 1 && own[0] === path ? [] : [`${path} calls itself ${own.join(' and ') || 'nothing'}`];
}

test('every link leads to a page, under its own address, and there is an end to them', async () => {
  test.setTimeout(240_000);
  const from = new Map<string, string>([['/', '']]);
  const faults: string[] = [];
  for (const [path, linkedFrom] of from) {
    const answer = await fetch(mainSite.origin + path, { redirect: 'manual' });
    const type = answer.headers.get('content-type') ?? '';
    if (answer.status !== 200) faults.push(`${path} answers ${answer.status}, linked from ${linkedFrom}`);
    if (answer.status !== 200 || !type.startsWith('text/html')) {
      await answer.body?.cancel();
      continue;
    }
    const html = await answer.text();
    faults.push(...faultsOf(html, path, answer.headers.get('x-robots-tag') ?? ''));
    for (const link of linksOf(html, mainSite.origin + path)) {
      if (link.followed && !from.has(link.path)) from.set(link.path, path);
    }
    if (from.size >= MOST) break;
  }
  expect(faults).toEqual([]);
  expect(from.size).toBeGreaterThan(100);
  expect(from.size).toBeLessThan(MOST);
});

test('what narrows a search is no page for engines, in whatever order it is said', async () => {
  const html = await (await fetch(`${mainSite.origin}/search?q=%D8%A7%D9%84%D8%AD%D8%A8%D8%B1`)).text();
  const narrower = [...html.matchAll(/<a\s[^>]*href="(\/search\?[^"]*)"[^>]*>/gu)];
  expect(narrower.length).toBeGreaterThan(3);
  for (const [tag] of narrower) expect(tag).toContain('nofollow');
  const asked = await fetch(`${mainSite.origin}/search?year=2016&utm_source=x&q=%d8%ad%d8%a8%d8%b1&section=x&page=9`);
  const head = (await asked.text()).split('</head>', 1)[0] ?? '';
  expect(head).toMatch(/<meta name="robots" content="noindex/u);
  expect(head).toContain('/search?q=%D8%AD%D8%A8%D8%B1&amp;section=x&amp;year=2016"');
});

test('lists have one address for each page, and an end', async () => {
  const home = await (await fetch(mainSite.origin)).text();
  const section = /href="(\/section\/[^"]+)"/u.exec(home)?.[1] ?? '';
  const first = await (await fetch(`${mainSite.origin}${section}?page=1&x=2`)).text();
  expect(/rel="canonical" href="([^"]+)"/u.exec(first)?.[1]).toMatch(new RegExp(`${encodeURI(section)}$`, 'u'));
  for (const path of [
    `${section}?page=999`,
    '/archive/1850',
    '/archive/2017/00',
    '/archive/2999/05',
    '/archive/2017/1',
    '/archive/hijri/1300/09',
    '/archive/hijri/1445/9',
    '/archive/hijri/2017',
    '/author?page=99',
  ]) {
    expect([path, (await fetch(mainSite.origin + path)).status]).toEqual([path, 404]);
  }
});
