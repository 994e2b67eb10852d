import { describe, expect, it } from 'vitest';
import { safePath } from '@/lib/front/serve';

describe('safePath', () => {
  it.each([
    ['/'],
    ['/article/7/%D9%86%D8%B5'],
    ['/article/7/%d9%86%d8%b5/'],
    ['/a%2Fb'],
    ['/100%25'],
    ['/section/a?page=2'],
    ['/a?x=%'],
    ['/a?x=%00&y=%FF'],
    ['/_next/static/a.js'],
    ['/404'],
  ])('passes %s on', (url) => {
    expect(safePath(url)).toBe(url);
  });

  it.each([
    ['a percent sign alone', '/%'],
    ['a percent sign in the middle', '/100%/a'],
    ['no hexadecimal digits', '/%zz'],
    ['half a character', '/article/7/%D9'],
    ['a character cut short', '/%E0%A4%A'],
    ['not UTF-8', '/%FF'],
    ['overlong UTF-8', '/%C0%AF'],
    ['half of a surrogate pair', '/%ED%A0%80'],
    ['NUL', '/a%00b'],
    ['a new line', '/a%0Ab'],
    ['a carriage return', '/a%0D%0Ab'],
    ['DEL', '/%7F'],
    ['a C1 control', '/%C2%85'],
    ['a raw control', '/a\tb'],
    ['a broken path before a sound query', '/%?x=1'],
  ])('asks for the 404 page for %s: %j', (_, url) => {
    expect(safePath(url)).toBe('/404');
  });
});
