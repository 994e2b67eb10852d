import { describe, expect, it } from 'vitest';
import { aRecord } from '../../tests/support/records';
import { readXml } from '../../tests/support/xml';
import { oembed, oembedXml } from '@/lib/feeds/oembed';

const place = { origin: 'https://example.org', name: 'خزانة' };
const author = (name: string) => ({
  ...{ slug: name, name, given: null, father: null, family: null, kunya: null, laqab: null, nisba: null },
});
const lead = {
  ...{ path: `ab/${'0'.repeat(30)}-2000x1000.jpg`, alt: '', caption: '', credit: '', focalX: null, focalY: null },
};
const record = aRecord({ title: '<نصّ> & "نصّ"', excerpt: '<script>alert(1)</script>', authors: [author('سلمى')], lead });
const copy = (width: number) => `https://example.org/media/ab/${'0'.repeat(30)}-2000x1000-${width}.webp`;

describe('oEmbed', () => {
  const answer = oembed(record, { id: 7, format: 'json' }, place);

  it('tells title, author and provider', () => {
    expect(answer).toMatchObject({
      ...{ version: '1.0', type: 'rich', title: '<نصّ> & "نصّ"', author_name: 'سلمى', width: 600 },
      ...{ author_url: 'https://example.org/author/%D8%B3%D9%84%D9%85%D9%89' },
      ...{ provider_name: 'خزانة', provider_url: 'https://example.org/' },
      ...{ thumbnail_url: copy(960), thumbnail_width: 960, thumbnail_height: 480 },
    });
  });

  it('gives a quotation with a link, and nothing that runs', () => {
    expect(answer.html).toMatch(
      /^<blockquote lang="ar" dir="rtl" cite="https:\/\/example\.org\/article\/7\/[^"<]+"><p><a href="https:[^"]+"><strong>&lt;نصّ&gt; &amp; /u,
    );
    expect(answer.html).toContain('&lt;script&gt;');
    expect(answer.html).not.toContain('<script');
  });

  it.each([
    [{ maxWidth: 300 }, 'rich', 300, undefined],
    [{ maxWidth: 500 }, 'rich', 500, 480],
    [{ maxWidth: 5_000 }, 'rich', 600, 960],
    [{ maxWidth: 100 }, 'link', undefined, undefined],
    [{ maxHeight: 20 }, 'link', undefined, undefined],
    [{ maxHeight: 300 }, 'rich', 600, 480],
  ])('within %j is %s', (bounds, type, width, thumbnail) => {
    const bounded = oembed(record, { id: 7, format: 'json', ...bounds }, place);
    expect([bounded.type, bounded.width, bounded.thumbnail_width]).toEqual([type, width, thumbnail]);
    expect(bounded.html === undefined).toBe(type === 'link');
  });

  it('names several authors, and none', () => {
    const of = (...names: string[]) =>
      oembed(aRecord({ authors: names.map(author) }), { id: 7, format: 'json' }, place);
    expect([of('أ', 'ب').author_name, of('أ', 'ب').author_url]).toEqual(['أ، ب', undefined]);
    expect('author_name' in of()).toBe(false);
  });

  it('says the same in XML', () => {
    const root = readXml(oembedXml(answer));
    expect(root.name).toBe('{}oembed');
    expect(Object.fromEntries(root.children.map(({ name, text }) => [name.slice(2), text]))).toEqual(
      Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, String(value)])),
    );
  });
});
