import { describe, expect, it } from 'vitest';
import { normalOembedQuery, readOembedQuery } from '@/lib/site/oembed-query';

const read = (query: Record<string, string>) => readOembedQuery(new URLSearchParams(query), 'https://example.org');
const url = 'https://example.org/article/7/%D9%86%D8%B5';

const kept = (id: number) => `?url=${encodeURIComponent(`https://example.org/article/${id}`)}`;

describe('a query of oEmbed', () => {
  it.each([
    [{ url }, { id: 7, format: 'json' }],
    [
      { url, format: 'xml' },
      { id: 7, format: 'xml' },
    ],
    [
      { url, maxwidth: '300', maxheight: '200' },
      { id: 7, format: 'json', maxWidth: 300, maxHeight: 200 },
    ],
    [{ url: 'https://example.org/article/7' }, { id: 7, format: 'json' }],
    [{ url: 'http://EXAMPLE.org/article/7/any/' }, { id: 7, format: 'json' }],
    [{ url: `${url}?utm_source=x#a` }, { id: 7, format: 'json' }],
  ])('%j is understood', (query, meant) => expect(read(query)).toEqual(meant));

  it.each([
    [{}, 'bad'],
    [{ url: '' }, 'bad'],
    [{ url: '/article/7' }, 'bad'],
    [{ url, maxwidth: '0' }, 'bad'],
    [{ url, maxwidth: 'a' }, 'bad'],
    [{ url, maxheight: '-1' }, 'bad'],
    [{ url, format: 'yaml' }, 'format'],
    [{ format: 'XML' }, 'format'],
    [{ url: 'https://other.example/article/7' }, 'unknown'],
    [{ url: 'https://example.org.other.example/article/7' }, 'unknown'],
    [{ url: 'https://example.org@other.example/article/7' }, 'unknown'],
    [{ url: 'https://example.org:8443/article/7' }, 'unknown'],
    [{ url: 'ftp://example.org/article/7' }, 'unknown'],
    [{ url: 'javascript:alert(1)' }, 'unknown'],
    [{ url: 'https://example.org/' }, 'unknown'],
    [{ url: 'https://example.org/article/' }, 'unknown'],
    [{ url: 'https://example.org/article/07' }, 'unknown'],
    [{ url: 'https://example.org/article/99999999999' }, 'unknown'],
    [{ url: 'https://example.org/article/7/a/b' }, 'unknown'],
    [{ url: 'https://example.org/section/7' }, 'unknown'],
  ])('%j is %s', (query, problem) => expect(read(query)).toBe(problem));

  it.each([
    [`url=${url}&format=json`, `${kept(7)}&format=json`],
    [`format=xml&x=1&url=${encodeURIComponent(`${url}?utm_source=x#a`)}`, `${kept(7)}&format=xml`],
    [`url=${url}&maxwidth=333&maxheight=99999`, `${kept(7)}&format=json&maxwidth=300&maxheight=2000`],
    [`url=${url}&maxwidth=7`, `${kept(7)}&format=json&maxwidth=1`],
    [`url=${url}&maxheight=x`, ''],
    [`url=${url}&format=yaml`, '?format=unknown'],
    ['url=https://other.example/article/7', '?url=https%3A%2F%2Fexample.org'],
    ['url=a&format=json', ''],
    ['callback=x', ''],
    ['', ''],
  ])('%j is kept as %j', (query, normal) => {
    expect(normalOembedQuery(query, 'https://example.org')).toBe(normal);
    expect(normalOembedQuery(normal.slice(1), 'https://example.org')).toBe(normal);
  });
});
