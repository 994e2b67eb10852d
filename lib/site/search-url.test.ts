import { describe, expect, it } from 'vitest';
import { readSearch, searchUrl, withLimit, withoutLimit } from '@/lib/site/search-url';

const read = (query: string) => readSearch(new URLSearchParams(query));

describe('the address of a search', () => {
  it.each([
    ['nothing', {}, '/search'],
    ['words', { q: 'خط' }, '/search?q=%D8%AE%D8%B7'],
    ['a sign', { q: 'a&b=c' }, '/search?q=a%26b%3Dc'],
    [
      'limits in one order',
      { year: ['2020', '2019'], q: 'ا', section: ['x'] },
      '/search?q=%D8%A7&section=x&year=2020&year=2019',
    ],
    ['half a character', { q: '\ud800' }, '/search?q=%EF%BF%BD'],
  ])('says %s', (_what, address, url) => {
    expect(searchUrl(address)).toBe(url);
  });

  it.each([
    ['what is empty, and what is not ours', 'q=+&x=1&page=2', ''],
    ['what is said twice', 'q=%D8%A7&q=%D8%A8&year=2020&year=2020', 'q=%D8%A7&year=2020'],
    ['line breaks and control characters', 'q=%00%D8%A7%0A%D8%A8', 'q=%D8%A7%20%D8%A8'],
    ['broken bytes', 'q=%FF', 'q=%EF%BF%BD'],
  ])('leaves out %s', (_what, query, expected) => {
    expect(searchUrl(read(query))).toBe(expected === '' ? '/search' : `/search?${expected}`);
  });

  it('is one of a first page when a limit changes', () => {
    const address = read('q=x&cursor=a-b');
    expect(searchUrl(withLimit(address, 'year', '2020'))).toBe('/search?q=x&year=2020');
    expect(searchUrl(withoutLimit(withLimit(address, 'year', '2020'), 'year', '2020'))).toBe('/search?q=x');
  });

  it('has no more than twenty of a kind', () => {
    const many = Array.from({ length: 500 }, (_, year) => `year=${year}`).join('&');
    expect(read(many).year).toHaveLength(20);
  });
});
