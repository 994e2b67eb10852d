import { describe, expect, it } from 'vitest';
import * as urls from '@/lib/site/urls';

/** UTF-8, percent-encoded: U+0646 is D9 86, U+0635 is D8 B5. */
describe('addresses', () => {
  it.each([
    [urls.homeUrl(), '/'],
    [urls.articleUrl({ id: 7, slug: 'نص-1' }), '/article/7/%D9%86%D8%B5-1'],
    [urls.articleUrl({ id: 7, slug: '-' }), '/article/7/-'],
    [urls.sectionUrl('نص'), '/section/%D9%86%D8%B5'],
    [urls.sectionUrl('نص', 1), '/section/%D9%86%D8%B5'],
    [urls.sectionUrl('نص', 2), '/section/%D9%86%D8%B5?page=2'],
    [urls.authorUrl('a b'), '/author/a%20b'],
    [urls.authorUrl('a', 3), '/author/a?page=3'],
    [urls.tagUrl('a/b?c#d%'), '/tag/a%2Fb%3Fc%23d%25'],
    [urls.tagUrl('a', 0), '/tag/a'],
    [urls.issuesUrl(), '/issue'],
    [urls.issueUrl(361), '/issue/361'],
    [urls.archiveUrl(), '/archive'],
    [urls.archiveYearUrl(2017), '/archive/2017'],
    [urls.archiveMonthUrl(2017, 1), '/archive/2017/01'],
    [urls.archiveYearUrl(2017, 3), '/archive/2017?page=3'],
    [urls.archiveMonthUrl(2017, 10), '/archive/2017/10'],
    [urls.archiveMonthUrl(2017, 1, 1), '/archive/2017/01'],
    [urls.archiveMonthUrl(2017, 1, 20), '/archive/2017/01?page=20'],
  ])('%s is %s', (made, address) => {
    expect(made).toBe(address);
  });
});

describe('parsePage', () => {
  it.each<[string | string[] | undefined, number]>([
    ['1', 1],
    ['2', 2],
    ['0007', 7],
    ['999999', 999_999],
    ['1000000', 1],
    ['0', 1],
    ['-2', 1],
    ['2.5', 1],
    ['2e3', 1],
    [' 2', 1],
    ['٢', 1],
    ['two', 1],
    ['', 1],
    [['2', '3'], 1],
    [undefined, 1],
  ])('%j → %d', (value, page) => {
    expect(urls.parsePage(value)).toBe(page);
  });
});

describe('parseId', () => {
  it.each([
    ['1', 1],
    ['2147483647', 2_147_483_647],
    ['2147483648', null],
    ['9999999999', null],
    ['10000000000', null],
    ['0', null],
    ['01', null],
    ['-1', null],
    ['1.0', null],
    ['1e3', null],
    ['٧', null],
    ['1\n', null],
    ['', null],
  ])('%j → %s', (value, id) => {
    expect(urls.parseId(value)).toBe(id);
  });
});

describe('decodeSegment', () => {
  it.each([
    ['plain', 'a-b', 'a-b'],
    ['encoded', '%D9%86%D8%B5', 'نص'],
    ['encoded in small letters', '%d9%86%d8%b5', 'نص'],
    ['already decoded', 'نص', 'نص'],
    ['decomposed', '%D8%A7%D9%93', '\u0622'],
    ['a slash', 'a%2Fb', 'a/b'],
    ['a plus sign', 'a+b', 'a+b'],
    ['an encoded percent sign', '%2525', '%25'],
    ['nothing', '', ''],
    ['a percent sign alone', '100%', null],
    ['cut inside a character', '%D9', null],
    ['not UTF-8', '%FF', null],
    ['overlong UTF-8', '%C0%AF', null],
    ['NUL', 'a%00', null],
    ['a new line', 'a%0Ab', null],
    ['a C1 control', '%C2%85', null],
  ])('%s: %j → %j', (_, value, text) => {
    expect(urls.decodeSegment(value)).toBe(text);
  });
});
