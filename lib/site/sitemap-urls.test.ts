import { describe, expect, it } from 'vitest';
import { parseSitemapFile, sitemapUrl, type SitemapFile } from '@/lib/site/sitemap-urls';

describe('the file of a sitemap', () => {
  it.each<[string, SitemapFile]>([
    ['articles-1.xml', { kind: 'articles', shard: 1 }],
    ['articles-214749.xml', { kind: 'articles', shard: 214_749 }],
    ['authors.xml', { kind: 'authors', shard: 1 }],
    ['authors-2.xml', { kind: 'authors', shard: 2 }],
    ['sections.xml', { kind: 'sections' }],
    ['news.xml', { kind: 'news' }],
  ])('%s has one name', (name, file) => {
    expect(parseSitemapFile(name)).toEqual(file);
    expect(sitemapUrl(file)).toBe(`/sitemaps/${name}`);
  });

  it.each([
    ...['articles.xml', 'articles-0.xml', 'articles-01.xml', 'articles-1', 'authors-1.xml', 'news-1.xml', 'a.xml'],
    ...['articles-1234567.xml', 'articles--1.xml', 'Articles-1.xml', 'constructor.xml', ''],
  ])('is not %s', (name) => expect(parseSitemapFile(name)).toBeNull());
});
