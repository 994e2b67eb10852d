import { describe, expect, it } from 'vitest';
import { importFields } from '@/content/import-problems';
import { importNames } from '@/content/import-report';
import { importRemarks } from '@/content/import-remarks';
import { placeParts, remarkKey, remarkParts, remarkText, sortReasons } from '@/lib/desk/remark';
import { checkRecord, reasonOf } from '@/lib/import/check-record';
import { emptyRecord, type ImportRecord } from '@/lib/import/import-record';
import { readMapping } from '@/lib/import/mapping/read';
import { REFUSALS } from '@/lib/media/upload';
import { repairsInSource, sentencesInSource } from '@/tests/support/remark-texts';

const said = sentencesInSource();
/** What the desk's own words hold in Latin letters, since people look for it by that name. */
const NAMES =
  /\b(?:HTML|XML|JSON|UTF-8|DOCTYPE|NUL|SVG|HEIC|zip|html\.(?:title|body)|true|false|published|scheduled|draft|magazine\.example|Asia\/Damascus)\b|2026-11-22T18:30:00\+02:00/gu;

const ownLatin = (english: string): string =>
  remarkParts(english)
    .filter(({ isForeign }) => !isForeign)
    .map(({ text }) => text.replace(NAMES, ''))
    .join('')
    .replace(/[^a-z]/giu, '');

describe('every sentence that an import can say', () => {
  it('is found in the code', () => {
    expect(said.length).toBeGreaterThan(100);
  });

  it.each(said)('%s', (english) => {
    expect(importFields[english] ?? remarkParts(english)).not.toEqual([{ text: english, isForeign: true }]);
    expect(ownLatin(english)).toBe('');
  });

  it('is still said by somebody', () => {
    const used = new Set(said.map(remarkKey));
    const whole = Object.keys(importRemarks).filter((key) => key.includes(' ') && !/^(?:Too |Invalid )/u.test(key));
    expect(whole.filter((key) => !used.has(key))).toEqual([]);
  });
});

it('has a name for every repair, and for every reason why a picture is not taken', () => {
  const repairs = repairsInSource();
  expect(repairs.length).toBeGreaterThan(10);
  expect(repairs.filter((name) => importNames[name] === undefined)).toEqual([]);
  expect(REFUSALS.filter((word) => importRemarks[word] === undefined)).toEqual([]);
});

const record: ImportRecord = {
  ...emptyRecord,
  ...{ origin: 'a.csv:2', externalId: '1', title: 'الورق', publishedOn: '2012-03-04', section: 'أخبار', bodyHtml: '' },
};

it.each<[string, Partial<ImportRecord>]>([
  ['العنوان: فارغ', { title: ' ' }],
  ['العنوان: أطول من 300 حرف', { title: 'م'.repeat(301) }],
  ['المتن: وسوم HTML فيه أكثر ممّا في أيّ مقالة', { bodyHtml: '<b>'.repeat(60_000) }],
  ['القسم: فارغ؛ القسم: ليس اسمًا', { section: '' }],
  ['الكاتب: ليس اسمًا', { authors: ['…'] }],
  ['تاريخ النشر: لم يُذكر، ولا بدّ للمنشور من تاريخ', { publishedOn: null }],
  ['الصفحة الأولى: أصغر من 1', { pageStart: 0 }],
  ['التصحيح: فارغ', { corrections: [{ kind: 'notice', text: ' ', madeAt: '2026-03-04T08:30:00Z' }] }],
  ['الصفحة الأخيرة: قبل الصفحة الأولى', { pageStart: 9, pageEnd: 3 }],
  ['الجزء: أكبر من 10,000', { series: { name: 'رحلات', part: 20_000 } }],
  ['العنوان القديم: أكثر من 50', { oldUrls: Array.from({ length: 51 }, () => 'https://a.example/') }],
  ['العنوان: فارغ؛ اللغة: ليس رمز لغة', { title: '', language: '؟' }],
])('refuses in Arabic: %s', (arabic, facts) => {
  let reason = '';
  try {
    checkRecord({ ...record, ...facts });
  } catch (error) {
    reason = reasonOf(error);
  }
  expect(remarkText(reason)).toBe(arabic);
});

it.each([
  ['sectoins: {}', '\u2068sectoins\u2069: مفتاحٌ غير معروف'],
  ['byline: maybe', '\u2068byline\u2069: ليس واحدًا من: \u2068read, leave\u2069'],
  ['sections: x', '\u2068sections\u2069: ليس جدول أسماء'],
  ['- a', 'النصّ: ليس من النوع المطلوب (\u2068object\u2069)'],
])('says what is wrong with the mapping «%s»', (mapping, arabic) => {
  const read = readMapping(mapping);
  expect('problems' in read ? read.problems.map(({ text }) => remarkText(text)) : []).toEqual([arabic]);
});

it.each([
  [
    'picture missing: https://a.example/x (1).jpg (answered 404)',
    'صورةٌ ناقصة (أجاب الموقع بالرمز \u2068404\u2069): \u2068https://a.example/x (1).jpg\u2069',
  ],
  [
    'several counts of readings: views 3, hits 4; views is taken',
    'أعدادُ قراءاتٍ مختلفة: \u2068views 3, hits 4\u2069. أُخذ ما في \u2068views\u2069.',
  ],
  [
    'date: "32/13" is not a date; title: is missing',
    '\u2068date\u2069: «\u206832/13\u2069» ليس تاريخًا؛ \u2068title\u2069: لم يُذكر',
  ],
  ['2 character(s) could not be read', 'أحرفٌ لم تُقرأ: حرفان.'],
  ['cannot be read: its JSON is nested too deeply', 'لا يُقرأ: تداخُل JSON فيه أعمق ممّا يُقبل.'],
  [
    'the same article as a.xml, item 3 («الورق»); that one is kept',
    'هي المقالة التي في \u2068a.xml\u2069، المادّة 3\u2068 («الورق»)\u2069 نفسها؛ أُبقي على تلك.',
  ],
  [
    'Nothing of the kind ghost in a.txt',
    'لا شيء من نوع المصدر المختار (غوست) في \u2068a.txt\u2069. تحقّق من النوع ثم ابدأ استيرادًا جديدًا.',
  ],
  ['nobody foresaw this', '\u2068nobody foresaw this\u2069'],
])('says «%s» in the words of the desk', (english, arabic) => {
  expect(remarkText(english)).toBe(arabic);
});

it('says a title once', () => {
  const said = (title: string | null) => placeParts('a.xml, item 3 («الورق»)', title).map(({ text }) => text);
  expect([said('الورق').join(''), said(null).join('')]).toEqual(['a.xml، المادّة 3', 'a.xml، المادّة 3 («الورق»)']);
});

it('tells comments from the reasons why items were left out', () => {
  const reasons = { '12 comments are not imported': 2, '3 comments are not imported': 1, 'it is a revision': 4 };
  expect(sortReasons(reasons)).toEqual({ reasons: { 'it is a revision': 4 }, comments: 27 });
  expect([...said].filter((text) => text.includes('comments are not'))).toEqual(['7 comments are not imported']);
});
