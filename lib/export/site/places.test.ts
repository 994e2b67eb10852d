import { expect, it } from 'vitest';
import { linksFrom, rewriteCss, rewriteSet } from '@/lib/export/site/links';
import { copyPage } from '@/lib/export/site/page';
import { linkBetween, placeOf } from '@/lib/export/site/places';

it.each([
  ['/', 'index.html'],
  ['/article/7/%D9%85%D9%82%D8%A7%D9%84%D8%A9', 'article/7/مقالة/index.html'],
  ['/section/x?page=3', 'section/x/page-3/index.html'],
  ['/feed.xml', 'feed.xml'],
  ['/issue/3/issue.epub', 'issue/3/issue.epub'],
  ['/tag/1.5', 'tag/1.5/index.html'],
  ['/search?q=x', 'search/index.html'],
  ['/admin', 'admin/index.html'],
  ['/tag/a%2Fb', expect.stringMatching(/^tag\/a-b-[0-9a-f]{10}\/index\.html$/u)],
  ['/tag/%E0%A4%A', expect.stringMatching(/^tag\/[^/]+\/index\.html$/u)],
])('%s stands at its place', (path, place) => {
  expect(placeOf(path)).toEqual(place);
});

it('long Arabic names fit any file system, and stay apart', () => {
  const long = (end: string) => placeOf(`/article/1/${encodeURIComponent('كلمة-طويلة-'.repeat(20) + end)}`);
  for (const name of long('أ').split('/')) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
  expect(long('أ')).not.toBe(long('ب'));
});

it('links lead from file to file', () => {
  expect(linkBetween('index.html', 'tag/x/index.html', '#a')).toBe('tag/x/index.html#a');
  expect(linkBetween('tag/x/index.html', 'tag/y/index.html', '')).toBe('../y/index.html');
  expect(linkBetween('a/b/index.html', 'index.html', '')).toBe('../../index.html');
  expect(linkBetween('a/index.html', 'tag/50%/index.html', '')).toBe('../tag/50%25/index.html');
});

const links = () => linksFrom('/article/1/x', 'article/1/x/index.html', ['https://site.example', 'http://127.0.0.1:3']);

it('what leads elsewhere stays, and what leads to the site is noted', () => {
  const { rewrite, found } = links();
  for (const kept of ['https://other.example/a', 'mailto:a@b.example', '#part', 'data:,x'])
    expect(rewrite(kept)).toBe(kept);
  expect(rewrite('https://site.example/tag/y#z')).toBe('../../../tag/y/index.html#z');
  expect(rewrite('/search?q=1')).toBe('../../../search/index.html');
  expect([...found]).toEqual(['/tag/y']);
  expect(rewriteSet('/media/a.webp 480w, /media/b.webp 960w', rewrite)).toBe(
    '../../../media/a.webp 480w, ../../../media/b.webp 960w',
  );
  expect(rewriteCss('a{src:url(/f.woff2)}b{background:url("data:x")}', rewrite)).toBe(
    'a{src:url(../../../f.woff2)}b{background:url("data:x")}',
  );
});

it('a page loses what asks a server', () => {
  const html = `<!doctype html><html><head><link rel="preload" href="/f.woff2"><link rel="canonical" href="https://site.example/article/1/x">
    <script src="/reader/x.js"></script><script type="application/ld+json">{"a":1}</script></head>
    <body><form action="/search"><noscript><a href="/issue">أعداد</a></noscript></form></body></html>`;
  const copy = copyPage(html, links());
  expect(copy).not.toMatch(/preload|reader|noscript/u);
  expect(copy).toContain('{"a":1}');
  expect(copy).toContain('href="https://site.example/article/1/x"');
  expect(copy).toContain('action="../../../search/index.html"');
  expect(copy).toContain('<a href="../../../issue/index.html">');
});
