import { expect, it } from 'vitest';
import { pageFiles } from './page-files';

it('finds the styles and scripts of a page, each once', () => {
  const html = `<head><link rel="preload" href="/font.woff2" as="font"/><link rel="stylesheet" href="/a.css?x=1&amp;y=2"/>
    <link href="/b.css" rel=stylesheet><script src="/early.js"></script><script defer src="/main.js"></script>
    <script src="/main.js" async></script><script src="/old.js" noModule=""></script>
    <script type="application/ld+json">{"a":"<link rel='stylesheet' >"}</script></head>`;
  expect(pageFiles(html)).toEqual({ styles: ['/a.css?x=1&y=2', '/b.css'], scripts: ['/early.js', '/main.js'] });
});
