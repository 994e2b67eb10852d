import { describe, expect, it } from 'vitest';
import { category, postRecord, readWxr, wxrTerms } from '@/tests/support/wxr-read';
import { recordsOf } from '@/tests/support/import-files';
import { cdata, wxrCategory, wxrItem, wxrOf, type WxrPost } from '@/tests/support/wxr';

describe('an item of WordPress', () => {
  it('becomes a record with all that it says', async () => {
    const { source, items } = await readWxr(
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
        wxrTerms,
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
    const record = await postRecord({ terms: of, meta }, mapping, wxrTerms);
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
    [
      'Co-Authors Plus by logins',
      {
        terms: [
          ['author', 'cap-salma', 'salma'],
          ['author', 'cap-rabab-a', 'rabab'],
          ['author', 'cap-hadi', 'cap-hadi'],
        ],
      },
      '',
      ['سلمى حدّاد', 'رباب العطار', 'هادي منصور'],
    ],
    ['a merge map', { creator: 'salma' }, 'authors: {salma: [سلمى, نادر]}', ['سلمى', 'نادر']],
    ['nobody', { creator: 'salma' }, 'authors: {سلمى حدّاد: drop}', []],
    ['a meta key', { creator: '', meta: [['writer', 'نادر، ليلى']] }, 'meta: {writer: author}', ['نادر', 'ليلى']],
  ])('is by: %s', async (_name, post, mapping, authors) => {
    const guests: WxrPost[] = [
      {
        id: 90,
        type: 'guest-author',
        title: 'rabab-a',
        name: 'cap-rabab-a',
        meta: [
          ['cap-display_name', 'رباب العطار'],
          ['cap-user_login', 'rabab'],
        ],
      },
      { id: 91, type: 'guest-author', title: 'هادي منصور', name: 'cap-hadi', meta: [['cap-user_login', 'hadi']] },
    ];
    expect((await postRecord(post, mapping, '', guests)).authors).toEqual(authors);
  });

  it('tells two categories of one name apart by their slugs', async () => {
    const two = [wxrCategory(8, 'essays-old', 'مقالات'), wxrCategory(9, 'essays-new', 'مقالات')].join('\n');
    const items = [wxrItem({ id: 1, terms: [category('essays-old', 'مقالات')] })];
    items.push(wxrItem({ id: 2, terms: [category('essays-new', 'مقالات')] }));
    const apart = await readWxr(wxrOf(items, two), 'sections: {essays-old: قديم}');
    expect(recordsOf(apart.items).map(({ record }) => record.section)).toEqual(['قديم', 'مقالات']);
    const together = await readWxr(wxrOf(items, two));
    expect(together.items.filter(({ kind }) => kind === 'moved')).toEqual(
      expect.arrayContaining(
        ['old', 'new'].map((end) => ({
          ...{ kind: 'moved', from: `/category/essays-${end}`, noun: 'section', name: 'مقالات' },
        })),
      ),
    );
  });

  it('keeps a tag that is called as its section', async () => {
    const record = await postRecord(
      { terms: [category('news', 'أخبار'), ['post_tag', 'news-tag', 'أخبار']] },
      '',
      wxrTerms,
    );
    expect([record.section, record.tags]).toEqual(['أخبار', ['أخبار']]);
  });
});
