import { describe, expect, it } from 'vitest';
import { parseRoughCount } from '@/lib/import/clean/rough-count';

describe('parseRoughCount', () => {
  it.each([
    ['9,724', 9_724],
    ['٩٬٧٢٤', 9_724],
    ['۹٬۷۲۴', 9_724],
    ['9.724', 9_724],
    ['9\u00a0724', 9_724],
    ['\u200f9,724', 9_724],
    ['9,724 زيارة', 9_724],
    ['0', 0],
    ['2147483647', 2_147_483_647],
  ])('%j is %i exactly', (text, count) => {
    expect(parseRoughCount(text)).toEqual({ count, approximate: false });
  });

  it.each([
    ['1.2K', 1_200],
    ['1.2k', 1_200],
    ['12K', 12_000],
    ['1,25 M', 1_250_000],
    ['12 ألف', 12_000],
    ['١٢ ألفًا', 12_000],
    ['٣ آلاف', 3_000],
    ['١٫٢ مليون', 1_200_000],
    ['1.1K', 1_100],
  ])('%j is about %i', (text, count) => {
    expect(parseRoughCount(text)).toEqual({ count, approximate: true });
  });

  it.each(['', '-5', '−5', '-1.2K', '9.7', '1.234K', '2147483648', '3000M', '12 كتاب', '1.2.3K', 'K', '1e3', '0x10'])(
    'refuses %j',
    (text) => {
      expect(parseRoughCount(text)).toBeNull();
    },
  );
});
