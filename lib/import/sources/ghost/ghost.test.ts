import { describe, expect, it } from 'vitest';
import { readFiles, refusalsOf } from '@/tests/support/import-files';

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
