import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { SourceItem } from '@/lib/import/import-record';
import { allOf, mappingOf, readFiles, recordsOf, refusalsOf, withFiles, zipOf } from '@/tests/support/import-files';
import { openSource } from '@/lib/import/sources/open';
import { cdata, wxrCategory, wxrHead, wxrItem, wxrOf, wxrTail, type WxrPost } from '@/tests/support/wxr';

const read = (file: string | Uint8Array, mapping = '') => readFiles('wordpress', { 'export.xml': file }, mapping);
const readOne = async (post: WxrPost, mapping = '', terms = '', others: WxrPost[] = []) => {
  const { items } = await read(wxrOf([post, ...others].map(wxrItem), terms), mapping);
  return items[0];
};
async function recordOf(post: WxrPost, mapping = '', terms = '', others: WxrPost[] = []) {
  const item = await readOne(post, mapping, terms, others);
  if (item?.kind !== 'record') throw new Error(`no record: ${JSON.stringify(item)}`);
  return { ...item.record, warnings: item.warnings.map(({ text }) => text).join('; ') };
}
const terms = [
  wxrCategory(1, 'culture', 'ثقافة'),
  wxrCategory(2, 'poetry', 'شعر', 'culture'),
  wxrCategory(3, 'news', 'أخبار'),
  wxrCategory(4, 'ring-a', 'حلقة', 'ring-b'),
  wxrCategory(5, 'ring-b', 'أخرى', 'ring-a'),
].join('\n');
const category = (slug: string, name: string): [string, string, string] => ['category', slug, name];

describe('an item of WordPress', () => {
  it('becomes a record with all that it says', async () => {
    const { source, items } = await read(
      wxrOf(
        [
          wxrItem({
            terms: [category('poetry', 'شعر'), category('news', 'أخبار'), ['post_tag', 'water', 'ماء']],
            meta: [
              ['_thumbnail_id', '8'],
              ['views', '٩٬٧٢٤'],
              ['_yoast_wpseo_metadesc', 'موجز المقالة.'],
              ['_wp_old_slug', '%d8%a7%d9%84%d9%85%d8%a7%d8%a1'],
            ],
            more: '<wp:post_modified_gmt>2013-01-02 03:04:05</wp:post_modified_gmt>',
          }),
          wxrItem({
            ...{ id: 8, type: 'attachment', status: 'inherit', title: 'صورة' },
            more: `<wp:attachment_url>https://majalla.example/a.jpg</wp:attachment_url><excerpt:encoded>${cdata('نافورة')}</excerpt:encoded>`,
            meta: [['_wp_attachment_image_alt', 'نافورة في فناء']],
          }),
        ],
        terms,
      ),
    );
    expect(source).toMatchObject({
      name: 'majalla.example',
      total: 2,
      hosts: ['majalla.example', 'www.majalla.example'],
    });
    expect(items[0]).toMatchObject({
      kind: 'record',
      record: {
        ...{ origin: 'export.xml, item 1 («حدائق الماء»)', externalId: '7', title: 'حدائق الماء', section: 'شعر' },
        ...{
          publishedOn: '2012-05-14',
          publishedAt: '2012-05-14T09:00:00.000Z',
          updatedAt: '2013-01-02T03:04:05.000Z',
        },
        ...{ authors: ['سلمى حدّاد'], tags: ['ماء', 'أخبار'], excerpt: 'موجز المقالة.', views: 9724, slug: 'gardens' },
        ...{ status: 'published', bodyHtml: expect.stringContaining('نصّ المقالة.') as string },
        lead: { url: 'https://majalla.example/a.jpg', alt: 'نافورة في فناء', caption: 'نافورة' },
        oldUrls: [
          ...['https://majalla.example/2012/05/gardens/', 'https://majalla.example/?p=7'],
          'https://majalla.example/2012/05/%d8%a7%d9%84%d9%85%d8%a7%d8%a1/',
        ],
      },
    });
    expect(items[1]).toMatchObject({ kind: 'skipped' });
    expect(items.filter(({ kind }) => kind === 'moved')).toEqual([
      { kind: 'moved', from: '/author/salma', noun: 'author', name: 'سلمى حدّاد' },
      { kind: 'moved', from: '/category/culture/poetry', noun: 'section', name: 'شعر' },
      { kind: 'moved', from: '/category/poetry', noun: 'section', name: 'شعر' },
      { kind: 'moved', from: '/tag/water', noun: 'tag', name: 'ماء' },
      { kind: 'moved', from: '/category/news', noun: 'tag', name: 'أخبار' },
    ]);
  });

  it.each<[string, string, string | RegExp]>([
    ['publish', 'post', 'published'],
    ['future', 'post', 'scheduled'],
    ['draft', 'post', 'draft'],
    ['pending', 'post', 'draft'],
    ['private', 'post', 'draft'],
    ['odd', 'post', 'draft'],
    ['publish', 'page', 'draft'],
    ['trash', 'post', /bin/u],
    ['inherit', 'revision', /revision/u],
    ['publish', 'nav_menu_item', /menu/u],
    ['publish', 'wp_block', /wp_block/u],
    ['publish', 'oembed_cache', /oembed_cache/u],
    ['publish', 'event', /leaves out the type "event"/u],
    ['publish', 'report', 'published'],
  ])('that is %s, of the type %s: %s', async (status, type, expected) => {
    const item = await readOne({ status, type }, 'types:\n  event: skip\n  report: article');
    if (typeof expected === 'string') expect(item).toMatchObject({ kind: 'record', record: { status: expected } });
    else expect(item).toMatchObject({ kind: 'skipped', reason: expect.stringMatching(expected) as string });
  });

  it('behind a password is a draft, with a warning', async () => {
    const record = await recordOf({ more: '<wp:post_password>x</wp:post_password>' });
    expect(record).toMatchObject({ status: 'draft', warnings: expect.stringContaining('password') as string });
  });

  it.each<[string, WxrPost, string | null, string | undefined, string]>([
    ['its moment', {}, '2012-05-14', '2012-05-14T09:00:00.000Z', 'published'],
    [
      'none in UTC: the zone of the site',
      { gmt: '0000-00-00 00:00:00' },
      '2012-05-14',
      '2012-05-14T09:00:00.000Z',
      'published',
    ],
    [
      'a year before 1970',
      { date: '1951-03-01 10:00:00', gmt: '1951-03-01 08:00:00' },
      '1951-03-01',
      '1951-03-01T08:00:00.000Z',
      'published',
    ],
    [
      'none but of a feed',
      { date: '', gmt: '', more: '<pubDate>Mon, 14 May 2012 22:30:00 +0000</pubDate>' },
      '2012-05-15',
      '2012-05-14T22:30:00.000Z',
      'published',
    ],
    ['zero', { date: '0000-00-00 00:00:00', gmt: '0000-00-00 00:00:00' }, null, undefined, 'draft'],
    ['no day', { date: '2012-02-31 00:00:00', gmt: '' }, null, undefined, 'draft'],
  ])('has as its date: %s', async (_name, post, day, at, status) => {
    const record = await recordOf(post, 'zone: Asia/Damascus');
    expect([record.publishedOn, record.publishedAt, record.status]).toEqual([day, at, status]);
  });

  it.each<[string, [string, string][], string, number | null, RegExp]>([
    ['one', [['views', '12']], '', 12, /^$/u],
    [
      'the largest',
      [
        ['views', '12'],
        ['tie_views', '30'],
        ['post_views_count', '7'],
      ],
      '',
      30,
      /views 12, post_views_count 7, tie_views 30/u,
    ],
    [
      'the last that is valid',
      [
        ['wpb_post_views_count', '5'],
        ['wpb_post_views_count', '9,724'],
        ['wpb_post_views_count', 'x'],
      ],
      '',
      9724,
      /^$/u,
    ],
    ['rounded', [['trx_addons_post_views_count', '1.2K']], '', 1200, /^$/u],
    [
      'none that can be read',
      [
        ['views', 'many'],
        ['tie_views', ''],
      ],
      '',
      null,
      /"many" is no count/u,
    ],
    [
      'another key',
      [
        ['hits', '4'],
        ['views', '9'],
      ],
      'views:\n  keys: hits',
      4,
      /^$/u,
    ],
    [
      'the first key that has one',
      [
        ['a', ''],
        ['b', '4'],
        ['c', '9'],
      ],
      'views:\n  keys: [a, b, c]\n  choose: first',
      4,
      /b 4, c 9/u,
    ],
  ])('has views: %s', async (_name, meta, mapping, views, warnings) => {
    const record = await recordOf({ meta }, mapping);
    expect(record.views).toBe(views);
    expect(record.warnings).toMatch(warnings);
  });

  it.each<[string, [string, string, string][], [string, string][], string, string, string[]]>([
    ['the deepest category', [category('culture', 'ثقافة'), category('poetry', 'شعر')], [], '', 'شعر', ['ثقافة']],
    [
      'the primary one',
      [category('poetry', 'شعر'), category('news', 'أخبار')],
      [['_yoast_wpseo_primary_category', '3']],
      '',
      'أخبار',
      ['شعر'],
    ],
    ['none', [], [], '', 'متفرقات', []],
    ['that of what has none', [category('uncategorized', 'غير مصنف')], [], 'section: عام', 'عام', []],
    ['in a circle', [category('ring-a', 'حلقة')], [], '', 'حلقة', []],
    ['unknown to the export', [category('lost', 'مفقود')], [], '', 'مفقود', []],
    ['mapped by its slug', [category('poetry', 'شعر')], [], 'sections: {poetry: الأدب}', 'الأدب', []],
    ['left out', [category('news', 'أخبار'), category('poetry', 'شعر')], [], 'sections: {شعر: drop}', 'أخبار', []],
    [
      'without the others',
      [category('news', 'أخبار'), category('poetry', 'شعر')],
      [],
      'categories: nothing',
      'شعر',
      [],
    ],
  ])('stands in the section: %s', async (_name, of, meta, mapping, section, tags) => {
    const record = await recordOf({ terms: of, meta }, mapping, terms);
    expect([record.section, record.tags]).toEqual([section, tags]);
  });

  it.each<[string, WxrPost, string, string[]]>([
    ['the display name', {}, '', ['سلمى حدّاد']],
    ['a login that the export does not know', { creator: 'nader' }, '', ['nader']],
    [
      'Co-Authors Plus',
      {
        terms: [
          ['author', 'cap-abu-salma', 'أبو سلمى'],
          ['author', 'layla', 'ليلى'],
        ],
      },
      '',
      ['أبو سلمى', 'ليلى'],
    ],
    ['a merge map', { creator: 'salma' }, 'authors: {salma: [سلمى, نادر]}', ['سلمى', 'نادر']],
    ['nobody', { creator: 'salma' }, 'authors: {سلمى حدّاد: drop}', []],
    ['a meta key', { creator: '', meta: [['writer', 'نادر، ليلى']] }, 'meta: {writer: author}', ['نادر', 'ليلى']],
  ])('is by: %s', async (_name, post, mapping, authors) => {
    expect((await recordOf(post, mapping)).authors).toEqual(authors);
  });

  it.each<[string, string | null]>([
    ['gardens', 'gardens'],
    ['%d8%ad%d8%af%d8%a7%d8%a6%d9%82', 'حدائق'],
    ['%d8%ad%d8%af%d8%a7%d8%a6%d9%82-%d8%a7%d9', 'حدائق-ا'],
    ['%d8%ad%d8%af%d8%a7%d8%a6%d9%82%d', 'حدائق'],
    ['', null],
    ['%%%', null],
  ])('has the slug %j as %j', async (name, slug) => {
    expect((await recordOf({ name })).slug).toBe(slug);
  });

  it('takes from meta keys what the mapping says, and tells what cannot be read', async () => {
    const meta: [string, string][] = [
      ['_note', 'من التحرير.'],
      ['_issue', '١٨'],
      ['_pages', '12-19'],
      ['_h', 'رجب 1444هـ'],
      ['_no', 'x'],
    ];
    const record = await recordOf({ meta }, 'meta: {_note: note, _no: issue, _issue: issue, _pages: pages, _h: hijri}');
    expect(record).toMatchObject({
      ...{ noteHtml: '<p>من التحرير.</p>', noteLabel: 'التحرير', issueNumber: 18, pageStart: 12, pageEnd: 19 },
      ...{ printedHijri: 'رجب 1444هـ', warnings: expect.stringContaining('_no: "x"') as string },
    });
  });

  it.each<[string, WxrPost, object]>([
    ['no title: the first words', { title: '', body: 'أوّل ثانٍ ثالث' }, { title: 'أوّل ثانٍ ثالث', status: 'published' }],
    ['no text: a draft', { body: '' }, { title: 'حدائق الماء', status: 'draft' }],
    ['a picture that is not there', { meta: [['_thumbnail_id', '99']] }, { status: 'published' }],
  ])('has %s', async (_name, post, expected) => {
    const record = await recordOf(post);
    expect(record).toMatchObject(expected);
    expect(record.warnings).not.toBe('');
  });

  it('has footnotes in its meta', async () => {
    const note = JSON.stringify([{ id: 'a-1', content: 'حاشية.' }]);
    const record = await recordOf({ meta: [['footnotes', note]] });
    expect(record.status).toBe('published');
    await expect(recordOf({ meta: [['footnotes', '{']] })).resolves.toMatchObject({ status: 'published' });
  });

  it('has old addresses of plain links, pages and numbered links', async () => {
    const plain = await recordOf({ link: 'https://majalla.example/?p=7', meta: [['_wp_old_slug', 'old']] });
    expect(plain.oldUrls).toEqual(['https://majalla.example/?p=7', 'https://majalla.example/old/']);
    const numbered = await recordOf({ link: 'https://majalla.example/archives/7', meta: [['_wp_old_slug', 'old']] });
    expect(numbered.oldUrls).toContain('https://majalla.example/old/');
    const page = await recordOf({ type: 'page', link: 'https://majalla.example/about/' });
    expect(page.oldUrls).toContain('https://majalla.example/?page_id=7');
  });
});

describe('an export of WordPress', () => {
  const posts = (...ids: number[]) => ids.map((id) => wxrItem({ id, title: `مقالة ${id}` }));
  const ids = (items: readonly SourceItem[]) => recordsOf(items).map((item) => item.record.externalId);

  it.each(['1.0', '1.1', '1.2'])('of version %s', async (version) => {
    const { items } = await read(wxrOf(posts(1, 2), '', version));
    expect(ids(items)).toEqual(['1', '2']);
  });

  it('with other prefixes, or with none declared', async () => {
    const file = wxrOf(posts(1));
    const others = file.replaceAll('wp:', 'w:').replaceAll('content:', 'c:').replaceAll('dc:', 'd:');
    const renamed = others
      .replace('xmlns:wp', 'xmlns:w')
      .replace('xmlns:content', 'xmlns:c')
      .replace('xmlns:dc', 'xmlns:d');
    const plain = file.replaceAll(/ xmlns:\w+="[^"]*"/gu, '');
    for (const text of [renamed, plain]) {
      const { items } = await read(text);
      expect(items[0]).toMatchObject({
        kind: 'record',
        record: { externalId: '1', authors: ['سلمى حدّاد'] },
        warnings: [],
      });
    }
  });

  it.each<[string, string, string]>([
    ['several sections of CDATA', '<![CDATA[<p>أ]]]]><![CDATA[>ب</p>]]>', 'أ]]>ب'],
    ['HTML that was not escaped', '<p>أ <b>ب</b><br/>ت</p>', 'أ <b>ب</b>'],
    ['text that was escaped', '&lt;p&gt;أ &amp;amp; ب&lt;/p&gt;', 'أ &amp; ب'],
    ['a lone ampersand and entities of HTML', '&lt;p&gt;أ & ب&nbsp;ج&laquo;د&raquo;&lt;/p&gt;', '«د»'],
    ['control characters', '<![CDATA[<p>أ\u0008\u000bب</p>]]>', 'أب'],
  ])('with %s in a body', async (_name, content, expected) => {
    const file = wxrOf(posts(1)).replace(
      /<content:encoded>.*?<\/content:encoded>/u,
      `<content:encoded>${content}</content:encoded>`,
    );
    const { items } = await read(file);
    const [item] = recordsOf(items);
    expect(item?.raw).toContain(expected);
  });

  it.each<[string, string | Uint8Array]>([
    ['a byte order mark', `\ufeff${wxrOf(posts(1, 2))}`],
    ['junk before the declaration', `\n\nWarning: headers already sent in x.php\n${wxrOf(posts(1, 2))}`],
    ['CRLF', wxrOf(posts(1, 2)).replaceAll('\n', '\r\n')],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(wxrOf(posts(1, 2)), 'utf16le')])],
  ])('with %s', async (_name, file) => {
    const { items } = await read(file);
    expect(ids(items)).toEqual(['1', '2']);
    expect(recordsOf(items)[0]?.record.title).toBe('مقالة 1');
  });

  it('that ends too early: what is whole is kept, the rest told', async () => {
    const file = wxrOf(posts(1, 2, 3));
    const { items } = await read(file.slice(0, file.indexOf('مقالة 3') + 5));
    expect(ids(items)).toEqual(['1', '2']);
    expect(refusalsOf(items)).toEqual([
      'export.xml, item 3 («مقالة»): is cut off in the middle',
      'export.xml: ends before its end: what should follow is missing',
    ]);
  });

  it('in several files, packed and in an archive: one run, in one order, as often as asked', async () => {
    const files = {
      'a.xml': wxrOf(posts(1), terms),
      'b.xml.gz': gzipSync(wxrOf(posts(2))),
      'c.zip': await zipOf({ 'in/d.xml': wxrOf(posts(3)), 'in/e.xml.gz': gzipSync(wxrOf(posts(4))), 'in/f.txt': 'x' }),
    };
    await withFiles(files, async (folder) => {
      const source = await openSource('wordpress', [folder], { mapping: mappingOf(''), noteLabels: [] });
      const [first, second] = [await allOf(source), await allOf(source)];
      expect(ids(first)).toEqual(['1', '2', '3', '4']);
      expect(second).toEqual(first);
      expect(source.total).toBe(4);
      const { bytes, of } = source.progress();
      expect(bytes).toBe(of);
    });
  });

  it('tells of comments, and of a day on which too much was entered', async () => {
    const comment =
      '<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author_email>a@b.example</wp:comment_author_email></wp:comment>';
    const bulk = Array.from({ length: 120 }, (_, index) => wxrItem({ id: index + 1, more: index < 2 ? comment : '' }));
    const spread = Array.from({ length: 30 }, (_, index) =>
      wxrItem({ id: 500 + index, date: `20${String(index + 10)}-03-01 10:00:00`, gmt: '' }),
    );
    const { items } = await read(wxrOf([...bulk, ...spread]));
    expect(JSON.stringify(items[0])).toContain('120 articles bear the date 2012-05-14');
    expect(JSON.stringify(items[125])).not.toContain('bear the date');
    expect(items.at(-2)).toEqual({ kind: 'skipped', origin: 'export.xml', reason: '2 comments are not imported' });
    expect(JSON.stringify(items)).not.toContain('a@b.example');
  });
});

describe('a hostile export', () => {
  const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>`;

  it('with a document type is not read', async () => {
    const { items } = await read(wxrOf([wxrItem()]).replace('<rss', `${bomb}<rss`));
    expect(items).toHaveLength(1);
    expect(refusalsOf(items)[0]).toMatch(/document type/u);
  });

  it('finds no entity, also within an item', async () => {
    const title = `<title>&a;&x;</title>${bomb}`;
    const { items } = await read(wxrOf([wxrItem().replace(/<title>.*?<\/title>/u, title), wxrItem({ id: 9 })]));
    expect(JSON.stringify(items)).not.toContain('aaaaaaaaaa');
    expect(recordsOf(items).at(-1)?.record.externalId).toBe('9');
  });

  it('costs its huge item only', async () => {
    const huge = wxrItem({ id: 2, title: 'ضخمة', body: 'x'.repeat(17 * 1_048_576) });
    const { items } = await read(wxrOf([wxrItem({ id: 1 }), huge, wxrItem({ id: 3 })]));
    expect(recordsOf(items).map((item) => item.record.externalId)).toEqual(['1', '3']);
    expect(refusalsOf(items)).toEqual(['export.xml, item 2 («ضخمة»): is larger than 16 MB']);
  }, 30_000);

  it.each<[string, string, RegExp]>([
    ['no XML', 'just words', /no channel/u],
    ['another kind of XML', '<html><body>x</body></html>', /no channel/u],
    ['nothing', '', /no channel/u],
    ['a head alone', wxrHead(), /ends before its end/u],
    ['an item of nothing', `${wxrHead()}<item></item>${wxrTail}`, /no number/u],
  ])('that is %s is refused', async (_name, file, reason) => {
    const { items } = await read(file);
    expect(refusalsOf(items).join()).toMatch(reason);
    expect(recordsOf(items)).toEqual([]);
  });
});
