import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { decoded, fileName } from './nginx';

it('names the file that nginx looks for', () => {
  expect(fileName('/article/7/%D9%86%D8%B5', 200)).toBe('article/7/نص');
  expect(fileName('/section/a?page=500', 200)).toBe('section/a');
  expect(fileName('/', 200)).toBe('home-page');
  expect(fileName('/nothing', 404)).toBe('missing-page');
});

it('takes the encoding off', () => {
  const body = Buffer.from('نصّ');
  expect(decoded({ headers: {}, body })).toEqual(body);
  expect(decoded({ headers: { 'content-encoding': 'gzip' }, body: gzipSync(body) })).toEqual(body);
  expect(decoded({ headers: { 'content-encoding': 'br' }, body: brotliCompressSync(body) })).toEqual(body);
});
