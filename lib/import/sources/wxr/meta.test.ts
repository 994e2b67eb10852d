import { describe, expect, it } from 'vitest';
import { postRecord } from '@/tests/support/wxr-read';

describe('an item of WordPress', () => {
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
    const record = await postRecord({ meta }, mapping);
    expect(record.views).toBe(views);
    expect(record.warnings).toMatch(warnings);
  });

  it('takes from meta keys what the mapping says, and tells what cannot be read', async () => {
    const meta: [string, string][] = [
      ['_note', 'من التحرير.'],
      ['_issue', '١٨'],
      ['_pages', '12-19'],
      ['_h', 'رجب 1444هـ'],
      ['_no', 'x'],
    ];
    const record = await postRecord(
      { meta },
      'meta: {_note: note, _no: issue, _issue: issue, _pages: pages, _h: hijri}',
    );
    expect(record).toMatchObject({
      ...{ noteHtml: '<p>من التحرير.</p>', noteLabel: 'التحرير', issueNumber: 18, pageStart: 12, pageEnd: 19 },
      ...{ printedHijri: 'رجب 1444هـ', warnings: expect.stringContaining('_no: "x"') as string },
    });
  });

  it.each<[string, string, string, object]>([
    ['names in a list', 'author', 'a:2:{i:0;s:8:"نادر";i:1;s:8:"ليلى";}', { authors: ['سلمى حدّاد', 'نادر', 'ليلى'] }],
    ['a number', 'issue', 's:2:"18";', { issueNumber: 18 }],
    ['a text', 'subtitle', 's:8:"ظلال";', { subtitle: 'ظلال' }],
    ['a length of another encoding', 'subtitle', 's:4:"ظلال";', { subtitle: 'ظلال' }],
    ['an empty list', 'subtitle', 'a:0:{}', { subtitle: null, warnings: '' }],
  ])('takes from a serialised value: %s', async (_name, field, value, expected) => {
    expect(await postRecord({ meta: [['key', value]] }, `meta: {key: ${field}}`)).toMatchObject(expected);
  });

  it.each<[string, string, string]>([
    ['an object', 'subtitle', 'O:8:"stdClass":1:{s:1:"a";s:8:"ظلال";}'],
    ['what is cut', 'note', 'a:2:{i:0;s:8:"ظلال";'],
    ['numbers for people', 'author', 'a:2:{i:0;s:3:"145";i:1;i:9;}'],
    ['a list for a number', 'issue', 'a:1:{i:0;s:4:"none";}'],
  ])('leaves a serialised value out, and says so: %s', async (_name, field, value) => {
    const record = await postRecord({ meta: [['key', value]] }, `meta: {key: ${field}}`);
    expect(record).toMatchObject({ subtitle: null, noteHtml: null, issueNumber: null, authors: ['سلمى حدّاد'] });
    expect(record.warnings).toContain(`cannot be read as ${field}`);
  });

  it('counts what is serialised, unless it is more than one number', async () => {
    expect((await postRecord({ meta: [['views', 's:4:"9724";']] })).views).toBe(9724);
    const days = await postRecord({ meta: [['views', 'a:2:{s:3:"mon";i:12;s:3:"tue";i:30;}']] });
    expect(days).toMatchObject({ views: null, warnings: expect.stringContaining('is no count') as string });
  });

  it('passes over what plugins keep for themselves', async () => {
    const { warnings, bodyHtml } = await postRecord({
      meta: [
        ['enclosure', 'https://majalla.example/a.mp3\n1234\naudio/mpeg\na:1:{s:8:"duration";s:5:"03:20";}'],
        ['_wp_attachment_metadata', 'a:1:{s:4:"file";s:5:"a.jpg"'],
        ['_gallery', 'O:6:"Hidden":1:{s:1:"x";s:8:"file.php";}'],
      ],
    });
    expect([warnings, bodyHtml]).toEqual(['', '<p>نصّ المقالة.</p>']);
  });
});
