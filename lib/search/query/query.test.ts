import { describe, expect, it } from 'vitest';
import { placeIn, readCursor, writeCursor } from '@/lib/search/query/cursor';
import { holdsExactly } from '@/lib/search/query/exact';
import { highlight, snippet } from '@/lib/search/query/highlight';
import { missedQuery } from '@/lib/search/query/missed';
import { MOST_WORDS, parseQuery } from '@/lib/search/query/parse';
import { parseSearchRequest } from '@/lib/search/query/request';

const empty = {
  phrases: [],
  without: [],
  withoutPhrases: [],
  authors: [],
  sections: [],
  tags: [],
  years: [],
  issues: [],
};
const parsed = (text: string) => {
  const { written: _, ...query } = parseQuery(text);
  return query;
};

describe('a query', () => {
  it.each([
    ['مكتبة الإسكندرية', { words: ['مكتبه', 'الاسكندريه'] }],
    ['«مكتبة الإسكندرية» القديمة', { words: ['مكتبه', 'الاسكندريه', 'القديمه'], phrases: [['مكتبه', 'الاسكندريه']] }],
    ['"بيت الحكمة"', { words: ['بيت', 'الحكمه'], phrases: [['بيت', 'الحكمه']] }],
    ['“بيت الحكمة”', { words: ['بيت', 'الحكمه'], phrases: [['بيت', 'الحكمه']] }],
    ['كتاب -شعر −«ألف ليلة»', { words: ['كتاب'], without: ['شعر'], withoutPhrases: [['الف', 'ليله']] }],
    ['كورونا-19', { words: ['كورونا', '19'] }],
    ['كاتب:طه نقد', { words: ['نقد'], authors: ['طه'] }],
    ['كاتب: «طه حسين» نقد', { words: ['نقد'], authors: ['طه حسين'] }],
    ['author:"طه حسين" section:أدب', { words: [], authors: ['طه حسين'], sections: ['أدب'] }],
    ['سنة:١٩٧٣ أكتوبر', { words: ['اكتوبر'], years: [1973] }],
    ['year:1973 عدد:12', { words: [], years: [1973], issues: [12] }],
    ['عام:جديد', { words: ['عام', 'جديد'] }],
    ['الساعة 12:30', { words: ['الساعه', '12', '30'] }],
    ['http://example.org', { words: ['http', 'example', 'org'] }],
    ['«', { words: [] }],
    ['«غير مغلقة', { words: ['غير', 'مغلقه'] }],
    ['- -- ، ؟', { words: [] }],
    ['كتاب كِتَاب كـتاب', { words: ['كتاب'] }],
  ])('%s', (text, expected) => expect(parsed(text)).toEqual({ ...empty, ...expected }));

  it('of anything is read, in bounded words and time', () => {
    let seed = 11;
    const random = (below: number) => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 1) % below;
    const pieces = [
      '«',
      '»',
      '"',
      '-',
      ':',
      'كاتب:',
      'سنة:',
      ' ',
      '\u0000',
      '\ud800',
      '\udfff',
      '%',
      '_',
      '*',
      "'",
      ';',
      '<b>',
    ];
    pieces.push('ا', 'ب', 'َ', 'ـ', '\u202e', '\n', '٣', 'drop table article', '(', ')', '\\', '💡', '“', '”', 'ء');
    const started = performance.now();
    for (let n = 0; n < 3_000; n += 1) {
      const text = Array.from({ length: random(60) }, () => pieces[random(pieces.length)] ?? '').join('');
      const query = parseQuery(text);
      expect(query.words.length).toBeLessThanOrEqual(MOST_WORDS);
      for (const key of [...query.words, ...query.without, ...query.phrases.flat()])
        expect(key).toMatch(/^[\p{L}\p{M}\p{Nd}]+$/u);
    }
    for (const flood of ['"', '«', '-', ':', 'ا:', '* ', 'َ'])
      expect(parseQuery(flood.repeat(10_000)).words.length).toBeLessThanOrEqual(MOST_WORDS);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('marks', () => {
  it.each([
    ['وقال الشّاعِرُ: يا شــاعر', ['الشاعر', 'شاعر'], ['الشّاعِرُ', 'شــاعر']],
    ['رسول اللَّهِ مُحَمَّدٍ', ['محمد'], ['مُحَمَّدٍ']],
    ['ﻣﺤﻤﺪ 😀 محمّد', ['محمد'], ['ﻣﺤﻤﺪ', 'محمّد']],
    ['<b>محمد</b> & "x"', ['محمد'], ['محمد']],
    ['لا شيء', ['محمد'], []],
  ])('%s', (text, forms, marked) => {
    const segments = highlight(text, forms);
    expect(segments.map((one) => one.text).join('')).toBe(text);
    expect(segments.filter((one) => one.marked).map((one) => one.text)).toEqual(marked);
  });

  it('of a snippet are those of its own text', () => {
    const text = `${'كلام كثير قبل ذلك. '.repeat(40)}ثم جاء محمّد إلى المدينة.\n${'كلام كثير بعد ذلك. '.repeat(40)}`;
    const found = snippet(text, ['محمد', 'المدينه']);
    expect(found.marks.map(([start, end]) => found.text.slice(start, end))).toEqual(['محمّد', 'المدينة']);
    expect([found.cutBefore, found.cutAfter, found.text.length <= 220]).toEqual([true, true, true]);
    expect(snippet('قصير', ['شيء'])).toEqual({ text: 'قصير', marks: [], cutBefore: false, cutAfter: false });
    expect(snippet('', ['شيء']).text).toBe('');
  });
});

describe('the exact spelling', () => {
  it.each([
    ['قال أحمد', ['أحمد'], true],
    ['قال احمد', ['أحمد'], false],
    ['قال أَحْمَدُ', ['أحمد'], true],
    ['كَتَبَ', ['كُتِبَ'], false],
    ['كُتِبَ', ['كُتِبَ'], true],
    ['مدرسه', ['مدرسة'], false],
    ['مــدرسة', ['مدرسة'], true],
  ])('of %s: %j is there: %s', (text, words, is) => expect(holdsExactly(text, words)).toBe(is));
});

describe('what an address asks', () => {
  it.each([
    ['q=x&limit=0', ['limit is a number from 1 to 100']],
    ['q=x&limit=101', ['limit is a number from 1 to 100']],
    ['q=x&from=2024-02-30', ['from is a date such as 2024-05-17']],
    ['q=x&sort=best', ['sort is one of relevance, newest, oldest, most-read']],
  ])('%s is refused', (query, problems) =>
    expect(parseSearchRequest(new URLSearchParams(query))).toEqual({ problems }),
  );

  it('is read, in any digits', () => {
    const read = parseSearchRequest(new URLSearchParams('q=x&year=١٩٧٣&year=1974&limit=٥&section=a&other=1'));
    expect(read).toMatchObject({ request: { q: 'x', year: [1973, 1974], limit: 5, section: ['a'] } });
  });
});

describe('a cursor', () => {
  it('finds its place again', () => {
    const cursor = readCursor(writeCursor({ offset: 2, after: 7 }));
    expect([placeIn([3, 7, 9], cursor), placeIn([1, 3, 7, 9], cursor), placeIn([3, 9, 8], cursor)]).toEqual([2, 3, 2]);
    expect([readCursor(''), readCursor('../x'), readCursor('1-2-3')]).toEqual([null, null, null]);
  });
});

it.each([
  ['زعفران', 'زعفران'],
  ['المدرسة الأهلية', 'المدرسه الاهليه'],
  ['me@example.org', null],
  ['0501234567', null],
  ['https://example.org/x', null],
  ['اااااااا', null],
  ['12', null],
  ['ا'.repeat(90), null],
])('of searches that found nothing «%s» is kept as %s', (text, kept) => expect(missedQuery(text)).toBe(kept));
