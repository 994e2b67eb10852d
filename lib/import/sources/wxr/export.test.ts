import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openSource } from '@/lib/import/sources/open';
import { allOf, mappingOf, recordsOf, refusalsOf, withFiles, zipOf, inWindows1256 } from '@/tests/support/import-files';
import { wxrItem, wxrOf } from '@/tests/support/wxr';
import { idsOf, postsOf, readWxr, wxrTerms } from '@/tests/support/wxr-read';

describe('an export of WordPress', () => {
  it.each(['1.0', '1.1', '1.2'])('of version %s', async (version) => {
    const { items } = await readWxr(wxrOf(postsOf(1, 2), '', version));
    expect(idsOf(items)).toEqual(['1', '2']);
  });

  it('with other prefixes, or with none declared', async () => {
    const file = wxrOf(postsOf(1));
    const others = file.replaceAll('wp:', 'w:').replaceAll('content:', 'c:').replaceAll('dc:', 'd:');
    const renamed = others
      .replace('xmlns:wp', 'xmlns:w')
      .replace('xmlns:content', 'xmlns:c')
      .replace('xmlns:dc', 'xmlns:d');
    const plain = file.replaceAll(/ xmlns:\w+="[^"]*"/gu, '');
    for (const text of [renamed, plain]) {
      const { items } = await readWxr(text);
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
    const file = wxrOf(postsOf(1)).replace(
      /<content:encoded>.*?<\/content:encoded>/u,
      `<content:encoded>${content}</content:encoded>`,
    );
    const { items } = await readWxr(file);
    const [item] = recordsOf(items);
    expect(item?.raw).toContain(expected);
  });

  it.each<[string, string | Uint8Array]>([
    ['a byte order mark', `\ufeff${wxrOf(postsOf(1, 2))}`],
    ['junk before the declaration', `\n\nWarning: headers already sent in x.php\n${wxrOf(postsOf(1, 2))}`],
    ['CRLF', wxrOf(postsOf(1, 2)).replaceAll('\n', '\r\n')],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(wxrOf(postsOf(1, 2)), 'utf16le')])],
  ])('with %s', async (_name, file) => {
    const { items } = await readWxr(file);
    expect(idsOf(items)).toEqual(['1', '2']);
    expect(recordsOf(items)[0]?.record.title).toBe('مقالة 1');
  });

  it.each([
    ['that says so', 'windows-1256'],
    ['by another of its names', 'cp1256'],
    ['that says it is UTF-8', 'UTF-8'],
    ['that says nothing', ''],
  ])('in windows-1256 %s', async (_name, declared) => {
    const file = wxrOf([wxrItem({ body: 'قال «نعم»، ومضى… پگ' })]).replace(
      / encoding="UTF-8"/u,
      declared === '' ? '' : ` encoding="${declared}"`,
    );
    const { items } = await readWxr(inWindows1256(file));
    const [item] = recordsOf(items);
    expect(item?.record.bodyHtml).toContain('قال «نعم»، ومضى… پگ');
    expect(item?.record.title).toBe('حدائق الماء');
    expect(items).toContainEqual({
      ...{ kind: 'skipped', origin: 'export.xml', reason: 'a remark on the file: read as windows-1256' },
    });
  });

  it('in windows-1256, of which a part was saved as UTF-8: what cannot be read is counted', async () => {
    const [before = '', after = ''] = wxrOf([wxrItem(), wxrItem({ id: 8 })]).split('<item><title>', 2);
    const file = Buffer.concat([Buffer.from(`${before}<item><title>`.padEnd(300_000)), inWindows1256(after)]);
    const { items } = await readWxr(file);
    expect(JSON.stringify(items)).toMatch(/\d+ character\(s\) could not be read/u);
    expect(idsOf(items)).toContain('7');
  });

  it('that ends too early: what is whole is kept, the rest told', async () => {
    const file = wxrOf(postsOf(1, 2, 3));
    const { items } = await readWxr(file.slice(0, file.indexOf('مقالة 3') + 5));
    expect(idsOf(items)).toEqual(['1', '2']);
    expect(refusalsOf(items)).toEqual([
      'export.xml, item 3 («مقالة»): is cut off in the middle',
      'export.xml: ends before its end: what should follow is missing',
    ]);
  });

  it('in several files, packed and in an archive: one run, in one order, as often as asked', async () => {
    const files = {
      'a.xml': wxrOf(postsOf(1), wxrTerms),
      'b.xml.gz': gzipSync(wxrOf(postsOf(2))),
      'c.zip': await zipOf({
        'in/d.xml': wxrOf(postsOf(3)),
        'in/e.xml.gz': gzipSync(wxrOf(postsOf(4))),
        'in/f.txt': 'x',
      }),
    };
    await withFiles(files, async (folder) => {
      const source = await openSource('wordpress', [folder], { mapping: mappingOf(''), noteLabels: [] });
      const [first, second] = [await allOf(source), await allOf(source)];
      expect(idsOf(first)).toEqual(['1', '2', '3', '4']);
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
    const { items } = await readWxr(wxrOf([...bulk, ...spread]));
    expect(JSON.stringify(items[0])).toContain('120 articles bear the date 2012-05-14');
    expect(JSON.stringify(items[125])).not.toContain('bear the date');
    expect(items.at(-2)).toEqual({ kind: 'skipped', origin: 'export.xml', reason: '2 comments are not imported' });
    expect(JSON.stringify(items)).not.toContain('a@b.example');
  });
});
