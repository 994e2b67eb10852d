import { expect, it } from 'vitest';
import { escapeHtml } from '@/lib/html/escape';

it.each([
  ['<b>', '&lt;b&gt;'],
  ['a & b', 'a &amp; b'],
  ['&amp;', '&amp;amp;'],
  ['"x"', '&quot;x&quot;'],
  ["it's", 'it&#39;s'],
  ['"><script>', '&quot;&gt;&lt;script&gt;'],
  ['«نصّ»، 5', '«نصّ»، 5'],
  ['', ''],
])('%j → %j', (text, html) => {
  expect(escapeHtml(text)).toBe(html);
});
