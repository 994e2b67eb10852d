import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readFiles, recordsOf, refusalsOf, renamedIn, zipOf } from '@/tests/support/import-files';

const ghost = (data: object, wrapped = true) =>
  JSON.stringify(wrapped ? { db: [{ meta: { version: '5.0' }, data }] } : { meta: { version: '000' }, data });
const post = {
  ...{
    id: 'a1',
    uuid: 'u-1',
    title: 'حدائق',
    slug: 'gardens',
    status: 'published',
    visibility: 'public',
    type: 'post',
  },
  ...{ html: '<p>نصّ <img src="__GHOST_URL__/a.jpg"></p>', published_at: '2012-05-14 09:00:00', custom_excerpt: 'موجز' },
};
const only = async (...of: Parameters<typeof readFiles>) => (await readFiles(...of)).items[0];

describe('an export of Ghost', () => {
  it.each([true, false])('is read, wrapped or not: %s', async (wrapped) => {
    const tables = {
      posts: [{ ...post, feature_image: '__GHOST_URL__/f.jpg' }],
      posts_meta: [{ post_id: 'a1', feature_image_alt: 'بركة' }],
      tags: [
        { id: 1, name: 'عمران', slug: 'cities' },
        { id: 2, name: '#hidden', slug: 'hash' },
        { id: 3, name: 'ماء', slug: 'water' },
      ],
      posts_tags: [
        { post_id: 'a1', tag_id: 3, sort_order: 2 },
        { post_id: 'a1', tag_id: 2, sort_order: 1 },
        { post_id: 'a1', tag_id: 1, sort_order: 0 },
      ],
      users: [{ id: 9, name: 'سلمى', slug: 'salma' }],
      posts_authors: [{ post_id: 'a1', author_id: 9, sort_order: 0 }],
    };
    const { items, source } = await readFiles('ghost', { 'g.json': ghost(tables, wrapped) }, 'hosts: g.example');
    expect(source).toMatchObject({ total: 1, name: 'g.example' });
    expect(items[0]).toMatchObject({
      record: {
        ...{ externalId: 'u-1', section: 'عمران', tags: ['ماء'], authors: ['سلمى'], excerpt: 'موجز' },
        ...{ publishedOn: '2012-05-14', publishedAt: '2012-05-14T09:00:00.000Z', status: 'published' },
        ...{ oldUrls: ['https://g.example/gardens/'], lead: { url: 'https://g.example/f.jpg', alt: 'بركة' } },
        bodyHtml: expect.not.stringContaining('GHOST') as string,
      },
    });
    expect(items.slice(1)).toContainEqual({ kind: 'moved', from: '/tag/cities', noun: 'section', name: 'عمران' });
  });

  it.each<[string, object, object]>([
    ['for members', { visibility: 'members' }, { status: 'draft' }],
    ['a page', { type: 'page' }, { status: 'draft' }],
    ['an old page', { type: undefined, page: 1 }, { status: 'draft' }],
    ['of old, in milliseconds', { published_at: 1_336_986_000_000 }, { publishedOn: '2012-05-14' }],
    ['in Markdown', { html: null, markdown: '*نصّ*' }, { bodyHtml: expect.stringContaining('<em>نصّ</em>') as string }],
    [
      'in lexical',
      {
        html: null,
        lexical: JSON.stringify({
          root: {
            children: [
              { type: 'extended-heading', tag: 'h2', children: [{ type: 'text', text: 'فصل' }] },
              { type: 'paragraph', children: [{ type: 'text', text: 'غليظ<', format: 1 }] },
              {
                type: 'list',
                listType: 'number',
                children: [{ type: 'listitem', children: [{ type: 'text', text: 'بند' }] }],
              },
              { type: 'image', src: '/a.jpg', caption: 'شرح' },
              { type: 'signup' },
            ],
          },
        }),
      },
      {
        bodyHtml: expect.stringMatching(
          /<h2>فصل<\/h2>[^]*<strong>غليظ&(#x3C|lt);<\/strong>[^]*<ol><li>بند[^]*<figcaption>شرح/u,
        ) as string,
      },
    ],
    [
      'in mobiledoc',
      {
        html: null,
        mobiledoc: JSON.stringify({
          ...{
            version: '0.3.1',
            markups: [['strong'], ['a', ['href', '/x']]],
            atoms: [],
            cards: [['markdown', { markdown: '*م*' }]],
          },
          sections: [
            [
              1,
              'p',
              [
                [0, [0], 1, 'غليظ'],
                [0, [1], 1, 'رابط'],
              ],
            ],
            [10, 0],
            [3, 'ul', [[[0, [], 0, 'بند']]]],
          ],
        }),
      },
      {
        bodyHtml: expect.stringMatching(
          /<strong>غليظ<\/strong><a href=".*?\/?x">رابط<\/a>[^]*<em>م<\/em>[^]*<li>بند/u,
        ) as string,
      },
    ],
  ])('holds a post %s', async (_name, change, expected) => {
    expect(await only('ghost', { 'g.json': ghost({ posts: [{ ...post, ...change }] }) })).toMatchObject({
      record: expected,
    });
  });

  it.each<[string, string, RegExp]>([
    ['cut off', ghost({ posts: [post, post] }).slice(0, -40), /no further/u],
    ['nested without end', `{"data":{"posts":[${'['.repeat(5_000)}`, /nested/u],
    ['something else', '{"a":1}', /no posts/u],
    ['no JSON', 'x', /no further/u],
  ])('that is %s is refused where it fails', async (_name, text, reason) => {
    expect(refusalsOf((await readFiles('ghost', { 'g.json': text })).items).join()).toMatch(reason);
  });
});

describe('a table', () => {
  const row = (titles: string, cells: string) => ({ 'a.csv': `${titles}\r\n${cells}\r\n` });

  it('is read under the names of keys, or those of the mapping', async () => {
    const expected = {
      ...{ externalId: '7', title: 'عنوان', publishedOn: '2012-05-14', authors: ['سلمى', 'نادر'], views: 9724 },
      bodyHtml: '<p>أوّل</p>\n<p>ثانٍ، «تتمّة»</p>',
    };
    const cells = '7,عنوان,2012/05/14م,"سلمى، نادر","9,724","أوّل\n\nثانٍ، «تتمّة»"';
    expect(await only('csv', row('id,title,date,authors,views,body', cells))).toMatchObject({ record: expected });
    const mapping = 'fields: {الرقم: id, العنوان: title, التاريخ: date, الكاتب: authors, القراءات: views, النص: body}';
    const arabic = row(
      'الرقم;العنوان;التاريخ;الكاتب;القراءات;النص',
      cells.replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/gu, ';'),
    );
    expect(await only('csv', arabic, mapping)).toMatchObject({ record: expected });
  });

  it('refuses row by row', async () => {
    const { items } = await readFiles('csv', row('id,title,body,date', '1,t,b,soon\r\n2,,b,\r\n3,t,b,2012-01-01'));
    expect(items.map(({ kind }) => kind)).toEqual(['refused', 'refused', 'record']);
    expect(refusalsOf(items)[0]).toMatch(/a\.csv:2: date/u);
  });
});

describe('front matter and lines of JSON', () => {
  it('take the other names of keys', async () => {
    const front =
      'id: "7"\ntitle: ماء\npublished_at: 2012-05-14T10:00:00+03:00\ncategory: عمران\nauthor: سلمى\nviews_imported: 5\neditorial_note: ن\nimage: a.jpg';
    expect(await only('markdown', { 'a.md': `---\n${front}\n---\n\nنصّ.` }, 'sections: {عمران: المدن}')).toMatchObject({
      record: {
        ...{ externalId: '7', publishedAt: '2012-05-14T07:00:00.000Z', section: 'المدن', authors: ['سلمى'], views: 5 },
        ...{ noteHtml: '<p>ن</p>', lead: { url: 'a.jpg', alt: '', caption: '' } },
      },
    });
    const line = JSON.stringify({
      id: 1,
      title: 't',
      body: 'b',
      tags: ['ماء'],
      author: 'سلمى',
      issue: 7,
      status: 'draft',
      odd: {},
    });
    expect(await only('jsonl', { 'a.jsonl': line })).toMatchObject({
      record: { tags: ['ماء'], authors: ['سلمى'], issueNumber: 7, status: 'draft' },
    });
  });

  it('skip a line that is too long', async () => {
    const lines = `{"id":1,"title":"t","body":"b"}\n${'x'.repeat(17 * 1_048_576)}\n{"id":2,"title":"t","body":"b"}`;
    const { items } = await readFiles('jsonl', { 'a.jsonl': lines });
    expect(items.map(({ kind }) => kind)).toEqual(['record', 'refused', 'record']);
  }, 30_000);
});

describe('a saved page', () => {
  const page = (head: string, body: string) =>
    `<!doctype html><html><head>${head}</head><body class="single postid-99">${body}</body></html>`;

  it('of a common theme', async () => {
    const html = page(
      '<title>x</title><link rel="canonical" href="https://m.example/2023/04/%d9%85/"><meta property="og:image" content="/i.jpg">',
      `<h1 class="entry-title">حدائق الماء</h1><span class="entry-date">2023/04/09م</span><div class="cat-links"><a href="/c">عمران</a></div>
       <span class="author-name">سلمى حدّاد</span><span>703 زيارة</span>
       <div class="entry-content"><p>أوّل.</p><script>alert(1)</script><div class="sharedaddy">شارك</div></div>`,
    );
    const { items, source } = await readFiles('html', { 'p/a.html': html });
    expect(source).toMatchObject({ name: 'm.example', hosts: ['m.example'] });
    expect(items[0]).toMatchObject({
      record: {
        ...{ externalId: '99', title: 'حدائق الماء', publishedOn: '2023-04-09', section: 'عمران', views: 703 },
        ...{ authors: ['سلمى حدّاد'], lead: { url: 'https://m.example/i.jpg' } },
        ...{ oldUrls: ['https://m.example/2023/04/%d9%85/', 'https://m.example/?p=99'] },
        bodyHtml: expect.not.stringMatching(/script|شارك/u) as string,
      },
    });
  });

  it('by JSON-LD, and by the selectors of a mapping', async () => {
    const data = JSON.stringify({
      '@graph': [{ '@type': 'NewsArticle', 'datePublished': '2020-01-02T10:00:00Z', 'author': { name: 'نادر' } }],
    });
    const html = page(
      `<script type="application/ld+json">${data}</script>`,
      '<b id="t">عنوان</b><i class="n">تعقيب</i><div id="x"><p>نصّ</p><u>دعاية</u></div>',
    );
    const mapping = 'html: {title: "#t", body: "#x", note: .n, remove: u}';
    expect(await only('html', { 'a.html': html }, mapping)).toMatchObject({
      record: {
        title: 'عنوان',
        publishedOn: '2020-01-02',
        authors: ['نادر'],
        noteHtml: expect.stringContaining('تعقيب') as string,
        bodyHtml: expect.not.stringContaining('دعاية') as string,
      },
    });
  });

  it('without a title or a body is refused', async () => {
    const { items } = await readFiles('html', { 'a.html': '<p>x', 'b.html': '<h1>x</h1>' });
    expect(refusalsOf(items)).toEqual([expect.stringMatching(/no title/u), expect.stringMatching(/no body/u)]);
  });
});

describe('an archive of files', () => {
  const article = (title: string) => `---\ntitle: ${title}\ndate: 2012-05-14\nsection: عمران\n---\n\nنصّ.\n`;

  it('is read like a folder, and refuses what leads out of it or bursts', async () => {
    const zip = await zipOf({
      'مقالات/أ.md': article('أ'),
      'xx/evil.md': article('ب'),
      'bomb.md': 'a'.repeat(40 * 1_048_576),
      'c.png': 'x',
    });
    const { items } = await readFiles('markdown', { 'a.zip': renamedIn(zip, 'xx/evil', '../evil') });
    expect(recordsOf(items).map((item) => item.record.externalId)).toEqual(['مقالات/أ']);
    expect(refusalsOf(items)).toEqual([expect.stringMatching(/leads out/u), expect.stringMatching(/250 times/u)]);
  }, 30_000);

  it.each<[string, Uint8Array, RegExp]>([
    ['a.zip', Buffer.from('no zip at all'), /no zip|not a zip/u],
    ['a.md.gz', gzipSync('a'.repeat(40 * 1_048_576)), /larger than|times/u],
    ['b.md.gz', Buffer.from('no gzip'), /cannot be read/u],
  ])('that is bad is refused: %s', async (name, bytes, reason) => {
    const { items } = await readFiles('markdown', { [name]: bytes });
    expect(refusalsOf(items).join()).toMatch(reason);
  });
});
