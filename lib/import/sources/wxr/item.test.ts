import { describe, expect, it } from 'vitest';
import { recordsOf } from '@/tests/support/import-files';
import { wxrItem, wxrOf, type WxrPost } from '@/tests/support/wxr';
import { postRecord, readPost, readWxr } from '@/tests/support/wxr-read';

describe('an item of WordPress', () => {
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
    const item = await readPost({ status, type }, 'types:\n  event: skip\n  report: article');
    if (typeof expected === 'string') expect(item).toMatchObject({ kind: 'record', record: { status: expected } });
    else expect(item).toMatchObject({ kind: 'skipped', reason: expect.stringMatching(expected) as string });
  });

  it('behind a password is a draft, with a warning', async () => {
    const record = await postRecord({ more: '<wp:post_password>x</wp:post_password>' });
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
    const record = await postRecord(post, 'zone: Asia/Damascus');
    expect([record.publishedOn, record.publishedAt, record.status]).toEqual([day, at, status]);
  });

  it.each<[string, string | null]>([
    ['gardens', 'gardens'],
    ['%d8%ad%d8%af%d8%a7%d8%a6%d9%82', 'حدائق'],
    ['%d8%ad%d8%af%d8%a7%d8%a6%d9%82-%d8%a7%d9', 'حدائق-ا'],
    ['%d8%ad%d8%af%d8%a7%d8%a6%d9%82%d', 'حدائق'],
    ['', null],
    ['%%%', null],
  ])('has the slug %j as %j', async (name, slug) => {
    expect((await postRecord({ name })).slug).toBe(slug);
  });

  it.each<[string, WxrPost, object]>([
    ['no title: the first words', { title: '', body: 'أوّل ثانٍ ثالث' }, { title: 'أوّل ثانٍ ثالث', status: 'published' }],
    ['no text: a draft', { body: '' }, { title: 'حدائق الماء', status: 'draft' }],
    ['a picture that is not there', { meta: [['_thumbnail_id', '99']] }, { status: 'published' }],
  ])('has %s', async (_name, post, expected) => {
    const record = await postRecord(post);
    expect(record).toMatchObject(expected);
    expect(record.warnings).not.toBe('');
  });

  it('has footnotes in its meta', async () => {
    const note = JSON.stringify([{ id: 'a-1', content: 'حاشية.' }]);
    const record = await postRecord({ meta: [['footnotes', note]] });
    expect(record.status).toBe('published');
    await expect(postRecord({ meta: [['footnotes', '{']] })).resolves.toMatchObject({ status: 'published' });
  });

  it('has old addresses of plain links, pages and numbered links', async () => {
    const plain = await postRecord({ link: 'https://majalla.example/?p=7', meta: [['_wp_old_slug', 'old']] });
    expect(plain.oldUrls).toEqual(['https://majalla.example/?p=7', 'https://majalla.example/old/']);
    const numbered = await postRecord({ link: 'https://majalla.example/archives/7', meta: [['_wp_old_slug', 'old']] });
    expect(numbered.oldUrls).toContain('https://majalla.example/old/');
    const page = await postRecord({ type: 'page', link: 'https://majalla.example/about/' });
    expect(page.oldUrls).toContain('https://majalla.example/?page_id=7');
  });

  it.each<[string, (item: string) => string, string]>([
    ['its number', (item) => item, '7'],
    ['its guid, without a number', (item) => item.replace(/<wp:post_id>.*?<\/wp:post_id>/u, ''), '?p=7'],
    [
      'its address, without either',
      (item) => item.replace(/<wp:post_id>.*?<\/wp:post_id>|<guid.*?<\/guid>/gu, ''),
      '/2012/05/gardens/',
    ],
  ])('is known by %s', async (_name, change, id) => {
    const [item] = recordsOf((await readWxr(wxrOf([change(wxrItem())]))).items);
    expect(item?.record.externalId.replace('https://majalla.example/', id.startsWith('/') ? '/' : '')).toBe(id);
  });

  it('shows in a gallery that names none the pictures that belong to it, in their order', async () => {
    const file = (id: number, name: string, order: number, parent = 7): WxrPost => ({
      ...{ id, type: 'attachment', status: 'inherit', title: name },
      more: `<wp:attachment_url>https://majalla.example/${name}</wp:attachment_url><wp:post_parent>${parent}</wp:post_parent><wp:menu_order>${order}</wp:menu_order>`,
    });
    const files = [
      file(23, 'c.jpg', 0),
      file(22, 'b.jpg', 0),
      file(21, 'a.jpg', 2),
      file(24, 'd.pdf', 0),
      file(25, 'e.jpg', 0, 8),
    ];
    const shown = async (body: string) =>
      [...(await postRecord({ body }, '', '', files)).bodyHtml.matchAll(/majalla\.example\/(\w)/gu)].map(
        ([, name]) => name,
      );
    expect(await shown('نصّ\n\n[gallery]')).toEqual(['b', 'c', 'a']);
    expect(await shown('[gallery exclude="22"]')).toEqual(['c', 'a']);
    expect(await shown('[gallery ids="21,25"]')).toEqual(['a', 'e']);
  });
});
