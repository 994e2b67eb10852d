import { describe, expect, it } from 'vitest';
import { slugify } from '@/lib/arabic/slug';

describe('slugify', () => {
  it.each([
    ['words', 'تاريخ الكتاب', 'تاريخ-الكتاب'],
    ['the last letters stay as they are', 'مدرسة المعنى', 'مدرسة-المعنى'],
    ['letters stay as they are', 'إلى المدرسة على آداب', 'إلى-المدرسة-على-آداب'],
    ['vowel marks', 'كتابُ الطبِّ', 'كتاب-الطب'],
    ['tatweel and brackets', '(تـــنــويـه)', 'تنويه'],
    ['direction controls', '\u200fنص\u202c آخر', 'نص-آخر'],
    ['a joiner does not split', 'می\u200cخواهم', 'میخواهم'],
    ['punctuation', 'سورة البقرة: الآية (255)؛ شرح!', 'سورة-البقرة-الآية-255-شرح'],
    ['runs of punctuation and space', ' أ — ب … ج ', 'أ-ب-ج'],
    ['hyphens are not doubled', 'أ - ب--ج', 'أ-ب-ج'],
    ['Arabic-Indic digits', 'سنة ٢٠١٧', 'سنة-2017'],
    ['Eastern digits', 'سال ۱۳۹۶', 'سال-1396'],
    ['presentation forms', '\ufefb إله', 'لا-إله'],
    ['decomposed letters', 'ا\u0653داب', 'آداب'],
    ['Latin', 'Hello, World', 'hello-world'],
    ['accents', 'Cafe\u0301', 'café'],
    ['underscore', 'a_b', 'a-b'],
    ['no letters', '!؟…', '-'],
    ['an emoji', '\u{1f600}', '-'],
    ['nothing', '', '-'],
  ])('%s: %j → %j', (_, title, slug) => {
    expect(slugify(title)).toBe(slug);
    expect(slugify(slug)).toBe(slug);
  });

  it.each([
    ['a Turkish capital', 'İstanbul'],
    ['Devanagari', 'हिन्दी'],
    ['an extended Arabic mark', 'كتا\u08f0ب'],
  ])('keeps %s in one word: %j', (_, title) => {
    expect(slugify(title)).not.toContain('-');
  });

  it.each([
    ['between words', 'كلمة '.repeat(30), 'كلمة-'.repeat(11) + 'كلمة'],
    ['nowhere at 59', `${'م'.repeat(29)} ${'ن'.repeat(29)}`, `${'م'.repeat(29)}-${'ن'.repeat(29)}`],
    ['exactly at 60', `${'م'.repeat(29)} ${'ن'.repeat(30)} س`, `${'م'.repeat(29)}-${'ن'.repeat(30)}`],
    ['before a word that would reach 61', `${'م'.repeat(29)} ${'ن'.repeat(31)}`, 'م'.repeat(29)],
    ['inside a first word that is longer', 'م'.repeat(61), 'م'.repeat(60)],
    [
      'by what is left of its letters, marks and strokes gone',
      `${'مَـ'.repeat(29)} ${'نٌ'.repeat(30)}`,
      `${'م'.repeat(29)}-${'ن'.repeat(30)}`,
    ],
  ])('is cut %s', (_, title, slug) => {
    expect(slugify(title)).toBe(slug);
  });

  it('never cuts a character in half, so that the address can be encoded', () => {
    expect(() => encodeURIComponent(slugify(`x${'\u{20000}'.repeat(50)}`))).not.toThrow();
  });
});
