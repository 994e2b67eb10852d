import { expect, it } from 'vitest';
import { linkOf } from '@/components/desk/editor/behaviour/links';
import { isSafeHref } from '@/components/desk/editor/schema/marks';

it.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  [' http://example.org ', 'http://example.org'],
  ['example.org', 'https://example.org'],
  ['www.example.org/مقال', 'https://www.example.org/مقال'],
  ['موقع.عرب', 'https://موقع.عرب'],
  ['a@example.org', 'mailto:a@example.org'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
  ['/article/5', '/article/5'],
  ['#fn-1', '#fn-1'],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['ftp://example.org', null],
  ['كلمة', null],
  ['كلمتان هنا', null],
  ['', null],
])('%j leads to %j', (typed, href) => {
  expect(linkOf(typed)).toBe(href);
});

it.each([
  ['JavaScript:x', false],
  [' javascript:x', false],
  ['vbscript:x', false],
  ['/a:b', true],
  ['?q=a:b', true],
  ['b.html', true],
  ['HTTPS://example.org', true],
])('%j is safe: %j', (href, safe) => {
  expect(isSafeHref(href)).toBe(safe);
});
