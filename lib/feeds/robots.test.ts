import { describe, expect, it } from 'vitest';
import { aiCrawlers } from '@/content/crawlers';
import { robotsText } from '@/lib/feeds/robots';

/** Whether a robot may ask for a path, by RFC 9309 §2.2: the group of its name, else «*»; the longest rule; allow wins. */
function may(text: string, robot: string, path: string): boolean {
  const groups = new Map<string, [string, string][]>();
  let names: string[] = [];
  let isNaming = false;
  for (const line of text.split('\n').map((one) => one.replace(/#.*/u, '').trim())) {
    const [, field = '', value = ''] = /^([a-z-]+):\s*(.*)$/iu.exec(line) ?? [];
    if (field.toLowerCase() === 'user-agent') {
      names = isNaming ? [...names, value.toLowerCase()] : [value.toLowerCase()];
      isNaming = true;
      for (const name of names) groups.set(name, groups.get(name) ?? []);
    } else if (/^(dis)?allow$/iu.test(field)) {
      isNaming = false;
      for (const name of names) groups.get(name)?.push([field.toLowerCase(), value]);
    }
  }
  const rules = groups.get(robot.toLowerCase()) ?? groups.get('*') ?? [];
  const pattern = (rule: string) =>
    new RegExp(`^${rule.replace(/[.+?^{}()|[\]\\]/gu, '\\$&').replace(/\*/gu, '.*')}`, 'u');
  const [kind = 'allow'] = rules
    .filter(([, rule]) => rule !== '' && pattern(rule).test(path))
    .sort(([kindA, a], [kindB, b]) => b.length - a.length || kindA.localeCompare(kindB))[0] ?? ['allow'];
  return kind === 'allow';
}

const facts = { origin: 'https://example.org', sitemaps: ['/sitemap.xml', '/sitemaps/news.xml'] };
const open = robotsText({ ...facts, refused: [] });
const closed = robotsText({ ...facts, refused: aiCrawlers });

describe('robots.txt', () => {
  it.each([
    ...['/', '/article/7/x', '/section/a?page=2', '/feed.xml', '/sitemap.xml', '/media/a.webp', '/searching'],
    ...[
      '/_next/static/a.css',
      '/reader/main.js',
      '/api/v1/articles/7/views',
      '/author/search',
      '/oembed?url=x',
      '/issue/7',
    ],
  ])('lets all ask for %s', (path) => expect(may(open, 'Googlebot', path)).toBe(true));

  it.each([
    ...['/admin', '/admin/articles', '/preview/abc', '/api/search?q=x', '/api/v1/views', '/api/suggest'],
    ...['/search', '/search?q=x', '/search?section=a', '/issue/7/issue.epub', '/selection/1-2/print'],
  ])('keeps all from %s', (path) => expect(may(open, 'Googlebot', path)).toBe(false));

  it('names the sitemaps by whole addresses', () => {
    for (const text of [open, closed]) {
      expect(text.match(/^Sitemap: .*$/gmu)).toEqual([
        'Sitemap: https://example.org/sitemap.xml',
        'Sitemap: https://example.org/sitemaps/news.xml',
      ]);
    }
  });

  it('refuses those alone that collect for language models, where the owner says so', () => {
    for (const { name } of aiCrawlers) expect([may(closed, name, '/'), may(open, name, '/')]).toEqual([false, true]);
    for (const name of ['Googlebot', 'bingbot', 'OAI-SearchBot', 'ChatGPT-User', 'archive.org_bot'])
      expect([may(closed, name, '/article/7'), may(closed, name, '/admin')]).toEqual([true, false]);
  });

  it('is within what is read of it, in lines that nothing breaks', () => {
    expect(Buffer.byteLength(closed)).toBeLessThan(500 * 1_024);
    for (const { name, operator, purpose } of aiCrawlers) {
      expect(name).toMatch(/^[A-Za-z0-9_-]+$/u);
      expect(operator + purpose).not.toMatch(/[\n#]/u);
    }
    expect(new Set(aiCrawlers.map(({ name }) => name.toLowerCase())).size).toBe(aiCrawlers.length);
  });
});
