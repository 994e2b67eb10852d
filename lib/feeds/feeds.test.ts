import { parseFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { atomFaults, jsonFeedSchema, rssFaults, CONTENT, ATOM, HISTORY } from '../../tests/support/feed-rules';
import { aRecord as record } from '../../tests/support/records';
import { all, readXml, textOf } from '../../tests/support/xml';
import { atomFeed } from '@/lib/feeds/atom';
import { textsWithin, type FeedEntry, type FeedHead } from '@/lib/feeds/feed';
import { directionOf, titleForLists } from '@/lib/feeds/direction';
import { fullText, withWholeAddresses } from '@/lib/feeds/full-text';
import { jsonFeed } from '@/lib/feeds/json-feed';
import { rssFeed } from '@/lib/feeds/rss';

const author = (name: string) => ({
  ...{ slug: name.replace(/ /gu, '-'), name, given: null, father: null },
  ...{ family: null, kunya: null, laqab: null, nisba: null },
});

const head: FeedHead = {
  origin: 'https://example.org',
  title: 'خزانة',
  description: 'مجلّة',
  page: '/',
  base: '',
  publication: { name: 'خزانة', publisher: 'دار خزانة', rights: 'CC BY 4.0', since: 2006 },
};

const entries: FeedEntry[] = [
  { record: record(), picture: null },
  {
    record: record({
      id: 8,
      title: 'Unicode والعربية',
      authors: [author('سلمى الورّاق'), author('هاشم & Co')],
      tags: [{ slug: 'وسم', name: 'وسم' }],
      bodyHtml: `<p>قبل\u0000 <a href="#fn-1">١</a> <a href="/tag/وسم">وسم</a> <img src="/media/a.jpg" srcset="/media/a-480.webp 480w, /media/a.webp 960w" alt=""></p>`,
      noteHtml: '<p>تعليق <a href="../issue">الأعداد</a></p>',
      noteLabel: 'الوعي',
      corrections: [{ kind: 'correction', text: 'سطر <أوّل>\nوثانٍ', madeAt: '2021-01-02' }],
    }),
    picture: { path: 'ab/c.webp', type: 'image/webp', bytes: 12_345 },
  },
  { record: record({ id: 9, language: 'en', title: 'An English text', excerpt: '' }), picture: null },
];
const alone = { span: null, older: null, newer: null };

describe('feeds', () => {
  it.each([[entries], [[]], [entries.slice(0, 1)]])('keep the rules of their formats', (some) => {
    expect(rssFaults(rssFeed(head, some))).toEqual([]);
    expect(atomFaults(atomFeed(head, some, alone))).toEqual([]);
    expect(atomFaults(atomFeed(head, some, { span: 2, older: 1, newer: 3 }))).toEqual([]);
    expect(jsonFeedSchema.safeParse(JSON.parse(jsonFeed(head, some, 9))).error).toBeUndefined();
  });

  it('are read alike by a reader’s program', () => {
    const [rss, atom, json] = [rssFeed(head, entries), atomFeed(head, entries, alone), jsonFeed(head, entries, null)];
    const read = [parseFeed(rss), parseFeed(atom), parseFeed(json)].map(({ format, feed }) => {
      if (format === 'rss')
        return feed.items?.map((item) => ({
          title: item.title,
          id: item.guid?.value,
          url: item.link,
          html: item.content?.encoded,
          date: Date.parse(item.pubDate ?? ''),
          authors: item.dc?.creators,
        }));
      if (format === 'atom')
        return feed.entries?.map((item) => ({
          title: item.title?.value,
          id: item.id,
          url: item.links?.find(({ rel }) => rel === 'alternate')?.href,
          html: item.content?.value,
          date: Date.parse(item.published ?? ''),
          authors: item.authors?.map(({ name }) => name),
        }));
      if (format === 'json')
        return feed.items?.map((item) => ({
          title: item.title,
          id: item.id,
          url: item.url,
          html: item.content_html,
          date: Date.parse(item.date_published ?? ''),
          authors: item.authors?.map(({ name }) => name),
        }));
      throw new Error(format);
    });
    expect(read[0]?.map(({ title }) => title)).toEqual([
      'خطّ النسخ & <أخواته>',
      '\u200fUnicode والعربية',
      'An English text',
    ]);
    expect(read[0]?.[1]?.authors).toEqual(['سلمى الورّاق', 'هاشم & Co']);
    expect(read[1]).toEqual(read[0]);
    // JSON names no authors by an empty list.
    expect(
      read[2]?.map((item) => ({ ...item, authors: item.authors?.length === 0 ? undefined : item.authors })),
    ).toEqual(read[0]);
  });

  it('tell when the newest change was', () => {
    expect(textOf(readXml(atomFeed(head, entries, alone)), `${ATOM}updated`)).toBe('2021-01-02T03:04:05.678Z');
    expect(textOf(readXml(atomFeed(head, [], alone)), `${ATOM}updated`)).toBe('2006-01-01T00:00:00Z');
    expect(rssFeed(head, entries)).toContain('<lastBuildDate>Sat, 02 Jan 2021 03:04:05 GMT</lastBuildDate>');
    expect(rssFeed(head, [])).not.toContain('lastBuildDate');
  });

  it('of an archive say so, and where the others are', () => {
    const feed = readXml(atomFeed({ ...head, base: '/issue/7' }, entries, { span: 2, older: 1, newer: null }));
    const links = all(feed, `${ATOM}link`).map(({ attributes: { rel, href } }) => `${rel} ${href}`);
    expect(links).toEqual([
      'self https://example.org/issue/7/atom/2.xml',
      'alternate https://example.org/',
      'current https://example.org/issue/7/atom.xml',
      'prev-archive https://example.org/issue/7/atom/1.xml',
    ]);
    expect(all(feed, `${HISTORY}archive`).length).toBe(1);
  });

  it('go on behind an article', () => {
    const base = '/section/%D9%86';
    expect(JSON.parse(jsonFeed({ ...head, base }, entries, 9))).toMatchObject({
      next_url: 'https://example.org/section/%D9%86/feed.json?before=9',
    });
    expect(jsonFeed(head, entries, null)).not.toContain('next_url');
  });

  it('give the summary alone for what no longer fits', () => {
    const made: string[] = [];
    const texts = ['نص', 'نصّ', 'نص'].map((text) => () => (made.push(text), text));
    expect(textsWithin(texts, 8)).toEqual(['نص', null, null]);
    expect(made).toEqual(['نص', 'نصّ']);
    const long = [{ record: record({ bodyHtml: `<p>${'ن'.repeat(2_000_000)}</p>` }), picture: null }];
    expect(
      all(readXml(rssFeed(head, long)).children[0] ?? readXml('<a/>'), '{}item')[0]?.children.map((c) => c.name),
    ).not.toContain(CONTENT);
    expect(JSON.parse(jsonFeed(head, long, null))).toMatchObject({ items: [{ content_text: record().excerpt }] });
  });
});

describe('the full text', () => {
  const html = fullText(entries[1]?.record ?? record(), 'https://example.org');
  const page = 'https://example.org/article/8/%D8%AE%D8%B7%D9%91-%D8%A7%D9%84%D9%86%D8%B3%D8%AE';
  it.each([
    ['its language and direction', '<div lang="ar" dir="rtl">'],
    ['places in itself on its page', `<a href="${page}#fn-1">`],
    ['whole links', '<a href="https://example.org/tag/%D9%88%D8%B3%D9%85">'],
    ['whole pictures', '<img src="https://example.org/media/a.jpg"'],
    ['whole copies', 'srcset="https://example.org/media/a-480.webp 480w, https://example.org/media/a.webp 960w"'],
    ['the note with its label', '<aside><p><strong>'],
    ['whose it is', 'الوعي</strong></p><p>تعليق <a href="https://example.org/article/issue">'],
    ['corrections', 'سطر &lt;أوّل><br>وثانٍ'],
    ['their days', '<time datetime="2021-01-02">'],
  ])('has %s', (_, part) => expect(html).toContain(part));

  it.each([
    ['a script', '<p>a<script>alert(1)</script>b</p>', '<p>ab</p>'],
    ['a frame', '<iframe src="/x"></iframe>', ''],
    ['a handler', '<img src="/a" onerror="x()">', '<img src="https://example.org/a">'],
    ['an address that runs', '<a href="javascript:x()">a</a>', '<a>a</a>'],
    ['an address that is none', '<a href="http://[">a</a>', '<a>a</a>'],
    ['an address without scheme', '<a href="//other.example/a">a</a>', '<a href="https://other.example/a">a</a>'],
    ['a letter’s address', '<a href="mailto:a@b.c">a</a>', '<a href="mailto:a@b.c">a</a>'],
  ])('of %s', (_, given, made) => expect(withWholeAddresses(given, 'https://example.org/article/7')).toBe(made));
});

describe('direction', () => {
  it.each([
    ['نصّ Unicode', 'نصّ Unicode'],
    ['Unicode نصّ', '\u200fUnicode نصّ'],
    ['«1» Unicode نصّ', '\u200f«1» Unicode نصّ'],
    ['2020 نصّ', '2020 نصّ'],
    ['Unicode', 'Unicode'],
    ['', ''],
  ])('of the title %j', (title, made) => expect(titleForLists(title)).toBe(made));

  it.each([
    ['ar', 'rtl'],
    ['AR-SY', 'rtl'],
    ['fa', 'rtl'],
    ['en', 'ltr'],
    ['arn', 'ltr'],
  ])('of %s is %s', (language, direction) => expect(directionOf(language)).toBe(direction));
});
