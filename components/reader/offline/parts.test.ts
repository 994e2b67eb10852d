import { expect, it } from 'vitest';
import { fontsOf, headOf, partsOf, withNote, withOneSize } from './parts';

const page = `<html><head><link rel="stylesheet" href="/_next/static/css/a.css" data-precedence="next"/>
<link rel="preload" href="/_next/static/media/a.woff2" as="font" crossorigin=""/><link rel="canonical" href="/article/7/x"/>
<link rel="preload" as="image" imagesrcset="/media/a-400.webp 400w"/>
<meta name="author" content="سعد &amp; سعيد"/></head><body><script src="/reader/main-ABCDEFGH.js" data-find-script="/reader/find-ABCDEFGH.js"></script>
<main id="content" tabindex="-1"><h1><bdi>مقالة &quot;أولى&quot;</bdi></h1><img src="/media/a.webp?x=1&amp;y=2" srcset="/media/a-400.webp 400w" sizes="100vw"/>
<img src="https://elsewhere.example/b.png"/><img src="//elsewhere.example/c.png"/></main></body></html>`;

it('finds what a page is shown with, on our own host', () => {
  expect(partsOf(page)).toEqual([
    '/_next/static/css/a.css',
    '/_next/static/media/a.woff2',
    '/reader/main-ABCDEFGH.js',
    '/media/a.webp?x=1&y=2',
    '/reader/find-ABCDEFGH.js',
  ]);
});

it('finds the fonts of a style sheet', () => {
  const css =
    '@font-face{src:url(../media/a.woff2) format("woff2")}@font-face{src:url("/f/b.woff2")}a{background:url(x.png)}';
  expect(fontsOf(css, '/_next/static/css/a.css')).toEqual(['/_next/static/media/a.woff2', '/f/b.woff2']);
});

it('reads the heading and the authors', () => {
  expect(headOf(page)).toEqual({ title: 'مقالة "أولى"', by: ['سعد & سعيد'] });
  expect(headOf('<p>')).toEqual({ title: '', by: [] });
});

it('leaves one size of a picture', () => {
  expect(withOneSize(page)).not.toMatch(/srcset|sizes/u);
  expect(withOneSize(page)).toContain('<img src="/media/a.webp?x=1&amp;y=2"/>');
});

it('puts the note first in the content', () => {
  expect(withNote(page, 'نسخة')).toContain(
    '<main id="content" tabindex="-1"><p class="measure eyebrow" role="note" data-copy-note>نسخة</p><h1>',
  );
});
