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
});
