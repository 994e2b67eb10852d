import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeBook, type BookFacts } from '@/lib/feeds/epub/book';
import { bookText } from '@/lib/feeds/epub/body';
import { issueEdition } from '@/lib/feeds/epub/edition';
import { bareRecord, citedRecord, ORIGIN } from '@/tests/support/cited-record';
import { all, readXml, textOf, type XmlElement } from '@/tests/support/xml';

const PICTURE = `ab/${'c'.repeat(30)}-800x600.png`;
const notes =
  '<p>متن<sup><a href="#fn-1" id="fnref-1" data-footnote-ref>1</a></sup> و<a href="/article/13/x">أخرى</a> و<a href="#none">لا شيء</a>\u0001</p>' +
  `<p><img src="/media/${PICTURE}" alt="a &lt; b"><img src="https://elsewhere.example/x.png" alt="بعيدة"></p>` +
  '<div class="poem"><p class="verse"><span class="hemistich">صدر</span> <span class="hemistich">عجز</span></p></div>' +
  '<section class="footnotes" data-footnotes><h2>الحواشي</h2><ol><li id="fn-1"><p>حاشية <a href="#fnref-1" data-footnote-backref aria-label="عودة">↩</a></p></li></ol></section>';
const issue = {
  ...{ id: 1, number: 7, title: 'عدد <الورق> & غيره', publishedOn: '2017-10-01' as const, printedHijri: null },
  ...{ description: '', cover: null },
};
const articles = [
  { ...citedRecord, bodyHtml: notes, noteHtml: '<p id="fn-1">ملاحظة</p>', noteLabel: null },
  { ...bareRecord, id: 13, language: 'fr', bodyHtml: '<h2><p>a</p></h2><dl><dd>x</dd></dl>' },
];
const facts: BookFacts = {
  ...{ edition: issueEdition(issue, articles), origin: ORIGIN },
  cover: { bytes: new Uint8Array([1]), type: 'image/png' },
  pictures: new Map([[PICTURE, new Uint8Array([2])]]),
  fonts: [{ file: 'a.woff2', bytes: new Uint8Array([3]), range: 'U+0600-06FF', size: 100 }],
};
const book = makeBook(facts);
const files = unzipSync(book);
const text = (name: string) => strFromU8(files[`EPUB/${name}`] ?? new Uint8Array());
const opf = readXml(text('package.opf'));
const OPF = '{http://www.idpf.org/2007/opf}';
const DC = '{http://purl.org/dc/elements/1.1/}';
const part = (name: string): XmlElement => all(opf, OPF + name)[0] ?? opf;

const walk = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(walk)];
const pages = Object.keys(files).filter((name) => name.endsWith('.xhtml'));

describe('the container', () => {
  it('says first what it is, uncompressed and without extra fields', () => {
    expect(strFromU8(book.subarray(0, 4))).toBe('PK\u0003\u0004');
    expect([book[8], book[9], book[26], book[28]]).toEqual([0, 0, 8, 0]);
    expect(strFromU8(book.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
  });

  it('is the same for the same facts', () => expect(Buffer.from(makeBook(facts)).equals(book)).toBe(true));

  it('lists every file once', () => {
    const listed = all(part('manifest'), `${OPF}item`).map(({ attributes }) => `EPUB/${attributes['href']}`);
    expect(['mimetype', 'META-INF/container.xml', 'EPUB/package.opf', ...listed].sort()).toEqual(
      Object.keys(files).sort(),
    );
    const ids = walk(opf).flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the package', () => {
  it('reads from right to left', () => {
    expect(part('spine').attributes['page-progression-direction']).toBe('rtl');
    expect(all(part('spine'), `${OPF}itemref`).map(({ attributes }) => attributes['idref'])).toEqual([
      ...['cover', 'title', 'nav', 'article-12', 'article-13'],
    ]);
  });

  it('says what it is', () => {
    const metadata = part('metadata');
    expect(textOf(metadata, `${DC}identifier`)).toBe('https://example.org/issue/7');
    expect(textOf(metadata, `${DC}title`)).toBe('العدد 7: عدد <الورق> & غيره من «خزانة»');
    const meta = all(metadata, `${OPF}meta`).map(({ attributes, text: value }) => [attributes['property'], value]);
    expect(meta).toContainEqual(['dcterms:modified', '2024-03-01T07:00:00Z']);
    expect(meta).toContainEqual(['file-as', 'الحمصي, أحمد عبد الله']);
    expect(meta).toContainEqual(['schema:accessMode', 'visual']);
  });
});

describe('its pages', () => {
  it.each(pages)('%s is strict XML in Arabic, with unique ids and no link that leads nowhere', (name) => {
    const root = readXml(strFromU8(files[name] ?? new Uint8Array()));
    expect(root.attributes).toMatchObject({ dir: 'rtl', lang: 'ar' });
    const elements = walk(root);
    const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of elements) {
      const { href, src } = attributes;
      const target = src ?? href ?? '';
      if (target.startsWith('#')) expect(ids).toContain(target.slice(1));
      else if (target !== '' && !/^https:/u.test(target)) expect(Object.keys(files)).toContain(`EPUB/${target}`);
      if (src !== undefined) expect(src).not.toMatch(/^https?:/u);
    }
  });
});

describe('a text', () => {
  const place = { url: `${ORIGIN}/article/12/x`, origin: ORIGIN, pictureOf: () => null, ids: new Set<string>() };
  const cases: [string, string][] = [
    ['<a href="/article/13/x">x</a>', '<a href="article-13.xhtml">x</a>'],
    ['<a href="/a/13">x</a>', '<a href="article-13.xhtml">x</a>'],
    ['<a href="/article/99">x</a>', '<a href="https://example.org/article/99">x</a>'],
    ['<a href="#none">x</a>', '<a>x</a>'],
    ['<h2><p>x</p></h2>', '<h2><span>x</span></h2>'],
    ['<strong><div>x</div></strong>', '<div>x</div>'],
    ['<ul>x<li>y</li></ul>', '<ul><li>x</li><li>y</li></ul>'],
    ['<dl><dd>x</dd></dl>', '<div><div>x</div></div>'],
    ['<figcaption>x</figcaption>', '<div>x</div>'],
    ['<p>x<script>y</script></p>', '<p>x</p>'],
    ['<img src="https://e.example/x.png" alt="ب">', '<span class="absent">[صورة على صفحة المقالة في الموقع: ب]</span>'],
  ];
  it.each(cases)('%s', (html, expected) =>
    expect(bookText(html, { ...place, chapterOf: (id) => (id === 13 ? 'article-13.xhtml' : null) })).toBe(expected),
  );

  it('marks its notes', () => {
    const page = text('article-12.xhtml');
    expect(page).toContain('epub:type="noteref" role="doc-noteref"');
    expect(page).toMatch(/<li id="fn-1" epub:type="footnote">/u);
    expect(page).toContain('epub:type="backlink" role="doc-backlink"');
  });
});
