import { describe, expect, it } from 'vitest';
import { readSitemap } from '../../tests/support/sitemap-rules';
import { MOST_NEWS, MOST_URLS, newsSitemap, Sitemap, sitemapIndex, urlNode } from '@/lib/feeds/sitemap';
import { articleUrl } from '@/lib/site/urls';

const origin = 'https://example.org';
const many = (n: number) => Array.from({ length: n }, (_, index) => urlNode({ loc: `${origin}/article/${index}` }));
const news = (n: number) =>
  Array.from({ length: n }, (_, index) => ({
    ...{ loc: `${origin}/article/${index}`, title: 'نصّ <1> & "2"', publication: 'خزانة & أخواتها' },
    ...{ language: 'ar-SY', date: '2024-03-01T07:00:00.000Z' },
  }));

describe('a sitemap', () => {
  it('tells addresses, changes and pictures', () => {
    const urls = [
      { loc: origin + articleUrl({ id: 7, slug: 'نصّ-طويل' }), lastmod: '2024-03-01T07:00:00.000Z' },
      { loc: `${origin}/?a=1&b='2'`, image: `${origin}/media/a.jpg?x=<&>"` },
    ];
    const text = new Sitemap('image').add(urls.slice(0, 1).map(urlNode)).add(urls.slice(1).map(urlNode)).toString();
    expect(readSitemap(text)).toEqual(urls);
    expect(text).toContain('<loc>https://example.org/article/7/%D9%86%D8%B5%D9%91-%D8%B7%D9%88%D9%8A%D9%84</loc>');
    expect(text).toContain('a=1&amp;b=');
  });

  it('may hold nothing', () => {
    const sitemap = new Sitemap();
    expect([sitemap.isEmpty, sitemap.add([]).isEmpty, readSitemap(sitemap.toString())]).toEqual([true, true, []]);
    expect(sitemap.add(many(1)).isEmpty).toBe(false);
  });

  it('holds 50,000 addresses and not one more', () => {
    const sitemap = new Sitemap();
    const urls = many(1_000);
    for (let n = 0; n < MOST_URLS / 1_000; n += 1) sitemap.add(urls);
    const text = sitemap.toString();
    expect(text.match(/<url>/gu)?.length).toBe(50_000);
    expect(() => sitemap.add(many(1))).toThrow('50001');
  }, 60_000);

  it('holds 50 MB and not a byte more', () => {
    const fits = (bytes: number) => new Sitemap('plain', { urls: 9, bytes }).add(many(2)).toString();
    const length = Buffer.byteLength(fits(1_000));
    expect(Buffer.byteLength(fits(length))).toBe(length);
    expect(() => fits(length - 1)).toThrow(`${length} bytes`);
    // Two bytes for a letter of Arabic, were one to come unencoded.
    expect(() => new Sitemap('plain', { urls: 9, bytes: 180 }).add([urlNode({ loc: 'ن'.repeat(40) })])).toThrow();
  });

  it('cannot be broken by what it is given', () => {
    const loc = `${origin}/]]><script>\u0000&amp;`;
    expect(() => readSitemap(new Sitemap().add([urlNode({ loc })]).toString())).not.toThrow();
  });
});

describe('the index', () => {
  it('names sitemaps and their changes', () => {
    const files = [{ loc: `${origin}/sitemaps/a.xml` }, { loc: `${origin}/b`, lastmod: '2024-03-01T07:00:00.000Z' }];
    expect(readSitemap(sitemapIndex(files))).toEqual(files);
  });

  it('refuses more than it may hold', () => {
    const file = { loc: `${origin}/a` };
    expect(() => sitemapIndex(Array.from({ length: 50_001 }, () => file))).toThrow(RangeError);
  });
});

describe('the news', () => {
  it('tell publication, language, date and title', () => {
    expect(readSitemap(newsSitemap(news(1)))[0]?.news).toEqual([
      ...['خزانة & أخواتها', 'ar', '2024-03-01T07:00:00.000Z', 'نصّ <1> & "2"'],
    ]);
  });

  it('may be none', () => expect(readSitemap(newsSitemap([]))).toEqual([]));

  it('are 1,000 at most', () => {
    expect(readSitemap(newsSitemap(news(MOST_NEWS))).length).toBe(1_000);
    expect(() => newsSitemap(news(MOST_NEWS + 1))).toThrow('1001');
  });

  it.each([
    ['ar', 'ar'],
    ['EN-gb', 'en'],
    ['ckb', 'ckb'],
    ['zh-Hant', 'zh-tw'],
    ['zh', 'zh-cn'],
    ['', 'ar'],
  ])('in %s are in %s', (language, told) => {
    const [first] = news(1);
    expect(readSitemap(newsSitemap(first ? [{ ...first, language }] : []))[0]?.news?.[1]).toBe(told);
  });
});
