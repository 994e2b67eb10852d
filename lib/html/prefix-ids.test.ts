import { expect, it } from 'vitest';
import { prefixIds } from '@/lib/html/prefix-ids';

it.each([
  ['<p>نصّ</p>', '<p>نصّ</p>'],
  [
    '<sup><a href="#fn-1" id="fnref-1" data-footnote-ref>1</a></sup>',
    '<sup><a href="#a7-fn-1" id="a7-fnref-1" data-footnote-ref="">1</a></sup>',
  ],
  ['<li id="fn-1">ح <a href="#fnref-1">↩</a></li>', '<li id="a7-fn-1">ح <a href="#a7-fnref-1">↩</a></li>'],
  ['<a href="https://example.org/#fn-1">x</a>', '<a href="https://example.org/#fn-1">x</a>'],
])('%s', (html, prefixed) => expect(prefixIds(html, 'a7-')).toBe(prefixed));
