import { describe, expect, it } from 'vitest';
import { fixText } from '@/lib/proof/fix';
import { mixedDigits, repeatedWords } from '@/lib/proof/words';

describe('mixedDigits', () => {
  it.each([
    ['١٩٥4', '١٩٥٤'],
    ['19٥4', '1954'],
    ['1٥', '15'],
    ['۱٥', '۱۵'],
    ['١٢,3٤', '١٢,٣٤'],
    ['1954 و١٩٥٤', '1954 و١٩٥٤'],
    ['٥/1954', '٥/1954'],
  ])('%s → %s', (text, mended) => {
    expect(mixedDigits(text).reduceRight(fixText, text)).toBe(mended);
  });
});

describe('repeatedWords', () => {
  it.each([
    ['ذهب إلى إلى البيت', 'ذهب إلى البيت'],
    ['في\u00a0في', 'في'],
    ['شيئًا شيئًا', 'شيئًا شيئًا'],
    ['رويداً رويداً', 'رويداً رويداً'],
    ['و و', 'و و'],
    ['من منزل', 'من منزل'],
    ['أمن من', 'أمن من'],
    ['مَن مِن', 'مَن مِن'],
    ['نعم، نعم', 'نعم، نعم'],
  ])('%s → %s', (text, mended) => {
    expect(repeatedWords(text).reduceRight(fixText, text)).toBe(mended);
  });
});
