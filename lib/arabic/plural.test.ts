import { describe, expect, it } from 'vitest';
import { countPhrase, type PluralForms } from '@/lib/arabic/plural';

const names: PluralForms = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };
const views: PluralForms = {
  zero: 'لا زيارات',
  one: 'زيارة واحدة',
  two: 'زيارتان',
  few: '# زيارات',
  many: '# زيارة',
  other: '# زيارة',
};

/** CLDR `ar`: few is n mod 100 = 3–10, many is 11–99; zero, one and two are the numbers 0, 1 and 2 alone. */
describe('the plural form', () => {
  it.each<[keyof PluralForms, number[]]>([
    ['zero', [0]],
    ['one', [1]],
    ['two', [2]],
    ['few', [3, 4, 9, 10, 103, 110, 703, 1003, 1010, 9703]],
    ['many', [11, 12, 20, 24, 99, 111, 199, 1011, 1099, 9724]],
    ['other', [100, 101, 102, 200, 201, 202, 300, 1000, 1100, 2002, 1_000_000]],
  ])('%s: %j', (form, counts) => {
    expect(counts.map((count) => countPhrase(count, names))).toEqual(counts.map(() => form));
  });
});

describe('countPhrase', () => {
  it.each([
    [0, 'لا زيارات'],
    [1, 'زيارة واحدة'],
    [2, 'زيارتان'],
    [3, '3 زيارات'],
    [10, '10 زيارات'],
    [11, '11 زيارة'],
    [100, '100 زيارة'],
    [703, '703 زيارات'],
    [1100, '1,100 زيارة'],
    [2002, '2,002 زيارة'],
    [9724, '9,724 زيارة'],
  ])('%d views', (count, phrase) => {
    expect(countPhrase(count, views)).toBe(phrase);
  });

  it.each([
    [2, 'زيارتان'],
    [703, '٧٠٣ زيارات'],
    [9724, '٩٬٧٢٤ زيارة'],
  ])('%d views in Arabic-Indic digits', (count, phrase) => {
    expect(countPhrase(count, views, 'arab')).toBe(phrase);
  });
});
