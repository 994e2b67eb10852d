import { describe, expect, it } from 'vitest';
import { fold } from '@/lib/arabic/fold';
import { deletionHashes, isOneSlip } from '@/lib/search/analyse/distance';
import { searchKey } from '@/lib/search/analyse/key';
import { asArabicKeys, asLatinKeys } from '@/lib/search/analyse/keyboard';
import { bonesOf, extendedStem, lightStem } from '@/lib/search/analyse/stem';
import { keysOf, tokensOf } from '@/lib/search/analyse/tokens';

describe('the key of a word', () => {
  it.each([
    ['أحمد', 'احمد'],
    ['إسلام', 'اسلام'],
    ['القرءان', 'القرآن'],
    ['مدرسة', 'مدرسه'],
    ['على', 'علي'],
    ['مَدْرَسَةٌ', 'مدرسة'],
    ['مـــدرســة', 'مدرسة'],
    ['سماء', 'سما'],
    ['مسؤول', 'مسوول'],
    ['شيء', 'شى'],
    ['گوگل', 'كوكل'],
    ['ﻣﺪﺭﺳﺔ', 'مدرسة'],
    ['Café', 'cafe'],
    ['١٩٧٣', '1973'],
    ['۱۹۷۳', '1973'],
  ])('of %s is that of %s', (one, other) => expect(searchKey(one)).toBe(searchKey(other)));

  it.each([
    ['علم', 'علوم'],
    ['صار', 'سار'],
    ['بيت', 'بنت'],
  ])('of %s is not that of %s', (one, other) => expect(searchKey(one)).not.toBe(searchKey(other)));

  it('agrees with the one fold: what that joins is joined here', () => {
    for (let code = 0x0620; code < 0x0700; code += 1) {
      const word = `ب${String.fromCharCode(code)}ت`;
      expect([word, searchKey(word)]).toEqual([word, searchKey(fold(word))]);
    }
  });
});

describe('words of a text', () => {
  it('are runs of letters with their marks, or of digits', () => {
    expect(keysOf('كورونا-19، و«ال٦٦» قيل: مُحَمَّدٌ!')).toEqual(['كورونا', '19', 'و', 'ال', '66', 'قيل', 'محمد']);
    expect(keysOf('ﷺ ﴿﴾ ، ـــ ً ء')).toEqual([]);
  });

  it('stand where the original has them', () => {
    const text = 'قال الـشّاعِـرُ 😀 شعرًا';
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['قال', 'الـشّاعِـرُ', 'شعرًا']);
  });
});

describe('stems', () => {
  it.each([
    ['المدرسة', 'مدرسات'],
    ['والمدارس', 'مدارس'],
    ['للكاتب', 'الكاتب'],
    ['مهندسون', 'مهندسين'],
  ])('light: %s and %s meet', (one, other) => expect(lightStem(searchKey(one))).toBe(lightStem(searchKey(other))));

  it.each([
    ['كتابه', 'كتابهم'],
    ['مدرستان', 'مدرسة'],
    ['رسالتنا', 'رسالة'],
  ])('extended: %s and %s meet', (one, other) =>
    expect(extendedStem(searchKey(one))).toBe(extendedStem(searchKey(other))),
  );

  it.each([
    ['مدارس', 'مدرسة'],
    ['كتاب', 'كتب'],
    ['علوم', 'علم'],
    ['مسجد', 'مساجد'],
  ])('by consonants: %s and %s meet', (one, other) => expect(bonesOf(searchKey(one))).toBe(bonesOf(searchKey(other))));

  it.each([
    ['بلد', 'لد'],
    ['كتاب', 'تاب'],
    ['فكر', 'كر'],
    ['والد', 'لد'],
  ])('a letter that belongs to the word stays: %s is not %s', (one, other) =>
    expect(lightStem(searchKey(one))).not.toBe(lightStem(searchKey(other))),
  );

  it('say nothing of other scripts', () => expect([lightStem('warsaw'), bonesOf('1973')]).toEqual(['warsaw', '']));
});

describe('a slip of the pen', () => {
  it.each([
    ['محفوظ', 'مفحوظ', true],
    ['محفوظ', 'محفوض', true],
    ['محفوظ', 'محفظ', true],
    ['محفوظ', 'محففوظ', true],
    ['محفوظ', 'محفوظ', false],
    ['محفوظ', 'مجفوض', false],
    ['محفوظ', 'حافظ', false],
    ['بيت', 'تبي', false],
  ])('between %s and %s: %s', (one, other, is) => {
    expect([isOneSlip(one, other), isOneSlip(other, one)]).toEqual([is, is]);
    const hashes = new Set(deletionHashes(one));
    // The hashes of any two words a slip apart meet; a swap meets in the word without either letter.
    if (is) expect(deletionHashes(other).some((hash) => hashes.has(hash))).toBe(true);
  });
});

describe('the other keyboard', () => {
  it.each([
    ['l]vsm', 'مدرسة'],
    ['hgrvhx', 'القراء'],
    ['Hpl]', 'أحمد'],
    ['bhlm', 'لاامة'],
  ])('%s is %s', (typed, meant) => expect(asArabicKeys(typed)).toBe(meant));

  it('reads Arabic keys as Latin too', () => expect(asLatinKeys('لخخلمث')).toBe('google'));
  it('is for text of one script alone', () =>
    expect([asArabicKeys('محمد ali'), asArabicKeys('1973'), asLatinKeys('ali')]).toEqual([null, null, null]));
});

/** Texts of everything that words are made of, and of what is between them; the same at each run. */
function* oddTexts(count: number): Generator<string> {
  const units = [...'ابتثعغفقكلمنهويءآأإؤئىةـًَُّْٰ٠١٬123٬abcéÉ،.\u200f\u200c\u00ad\ufdfa\ufdfd۲پچگ\u0301ﻻﷺ\n      '];
  let seed = 7;
  const next = () => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff) % units.length;
  for (let n = 0; n < count; n += 1) yield Array.from({ length: 40 }, () => units[next()]).join('');
}

describe('tokensOf by table and by pattern', () => {
  // A letter of two units in front has all of the text read by the pattern.
  const PAIR = '\u{10900} ';

  it('finds the same words at the same places', () => {
    for (const text of oddTexts(3_000)) {
      const byPattern = tokensOf(PAIR + text).slice(1);
      const moved = byPattern.map(({ start, end, key }) => ({ start: start - 3, end: end - 3, key }));
      expect(tokensOf(text)).toEqual(moved);
      expect(keysOf(text)).toEqual(moved.map(({ key }) => key));
    }
  });

  it('lets every wanted word through its sieve, and no other', () => {
    for (const text of oddTexts(3_000)) {
      const all = tokensOf(text);
      const wanted = new Set(all.filter((_, at) => at % 3 === 0).map(({ key }) => key));
      expect(tokensOf(text, wanted)).toEqual(all.filter(({ key }) => wanted.has(key)));
    }
  });
});
