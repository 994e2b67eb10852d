import { describe, expect, it } from 'vitest';
import { postRecord } from '@/tests/support/wxr-read';

const note = (text: string) => `\n<blockquote class="editorial-note">${text}</blockquote>`;
const label = '<p class="editorial-note-label"><strong>المحرّر</strong></p>';
const own: [string, string][] = [['khizana_language', 'ar']];

describe('an article of an export of ours', () => {
  it.each<[string, string, [string, string][], object]>([
    [
      'a remark with its label',
      `<p>متن.</p>${note(`${label}<p>تنبيه.</p>`)}`,
      own,
      { bodyHtml: '<p>متن.</p>', noteHtml: '<p>تنبيه.</p>', noteLabel: 'المحرّر' },
    ],
    [
      'a remark without one',
      `<p>متن.</p>${note('<p>تنبيه.</p>')}`,
      own,
      { bodyHtml: '<p>متن.</p>', noteHtml: '<p>تنبيه.</p>', noteLabel: null },
    ],
    ['no remark', '<p>متن.</p>', own, { bodyHtml: '<p>متن.</p>', noteHtml: null, noteLabel: null }],
    ['a letter in its form as such', '<p>ﺑ</p>', own, { bodyHtml: '<p>ﺑ</p>' }],
    ['a name in the text that is no byline', '<p>بقلم: نادر</p><p>متن.</p>', own, { authors: ['سلمى حدّاد'] }],
    [
      'its series and pages',
      'متن',
      [
        ...own,
        ...([
          ['khizana_series', 'رحلات'],
          ['khizana_series_part', '3'],
        ] as [string, string][]),
        ['khizana_pages', '7-9'],
      ],
      { series: { name: 'رحلات', part: 3 }, pageStart: 7, pageEnd: 9 },
    ],
    [
      'its corrections',
      'متن',
      [
        ...own,
        ['khizana_correction', '2026-03-04T08:30:00.000Z correction: صُحّح الاسم: نادر.'],
        ['khizana_correction', '2026-03-05T08:30:00.000Z praise: أحسنتم.'],
        ['khizana_correction', 'أمس notice: تنبيه.'],
        ['khizana_correction', '2026-03-06T00:00:00.000Z notice: سطر\nوآخر.'],
      ],
      {
        corrections: [
          { kind: 'correction', text: 'صُحّح الاسم: نادر.', madeAt: '2026-03-04T08:30:00.000Z' },
          { kind: 'notice', text: 'سطر\nوآخر.', madeAt: '2026-03-06T00:00:00.000Z' },
        ],
      },
    ],
    [
      'numbers that are none',
      'متن',
      [...own, ['khizana_issue', '-4'], ['khizana_pages', 'x'], ['khizana_series', 'رحلات']],
      { issueNumber: null, pageStart: null },
    ],
  ])('keeps %s', async (_name, body, meta, expected) => {
    expect(await postRecord({ body, meta })).toMatchObject(expected);
  });

  it('is none without our mark', async () => {
    const record = await postRecord({ body: `<p>متن.</p>${note('<p>تنبيه.</p>')}`, meta: [['khizana_issue', '4']] });
    expect(record).toMatchObject({ noteHtml: null, issueNumber: null });
    expect(record.bodyHtml).toContain('تنبيه');
  });
});

it.each([
  ['draft', '0000-00-00 00:00:00', null],
  ['pending', '0000-00-00 00:00:00', null],
  ['draft', '2012-05-14 09:00:00', '2012-05-14'],
  ['publish', '0000-00-00 00:00:00', '2012-05-14'],
])('a %s whose moment in UTC is %s has the day %s', async (status, gmt, day) => {
  expect((await postRecord({ status, gmt })).publishedOn).toBe(day);
});
