import { describe, expect, it } from 'vitest';
import { filledLines } from '@/lib/import/clean/lines';

const texts = (text: string) => filledLines(text).map((line) => line.text);

describe('filledLines', () => {
  it.each([
    ['LF', 'حبر\nورق\nقلم'],
    ['CRLF', 'حبر\r\nورق\r\nقلم'],
    ['lone CR', 'حبر\rورق\rقلم'],
    ['all three mixed', 'حبر\r\nورق\rقلم\n'],
    ['the Unicode line and paragraph separators', 'حبر\u2028ورق\u2029قلم'],
  ])('splits at %s and counts from 1', (_name, text) => {
    expect(filledLines(text)).toEqual([
      { number: 1, text: 'حبر' },
      { number: 2, text: 'ورق' },
      { number: 3, text: 'قلم' },
    ]);
  });

  it.each([
    ['LF', '\n\nحبر\n \t\n\u00a0\nورق\n'],
    ['CRLF', '\r\n\r\nحبر\r\n \t\r\n\u00a0\r\nورق\r\n'],
  ])('skips empty lines and keeps the numbers of the others (%s)', (_name, text) => {
    expect(filledLines(text)).toEqual([
      { number: 3, text: 'حبر' },
      { number: 6, text: 'ورق' },
    ]);
  });

  it.each([
    ['outer spaces', '  قلم القصب\t', 'قلم القصب'],
    ['runs of spaces and tabs', 'قلم \t  القصب', 'قلم القصب'],
    ['no-break, narrow and ideographic spaces', 'قلم\u00a0القصب\u202fوالحبر\u3000هنا', 'قلم القصب والحبر هنا'],
    ['a byte order mark', '\ufeffقلم القصب', 'قلم القصب'],
    ['direction marks', '\u200fقلم\u200e \u061cالقصب', 'قلم القصب'],
    ['embeddings, overrides and isolates', '\u202bقلم\u202c \u202e\u2067القصب\u2069\u202c', 'قلم القصب'],
    ['zero-width spaces and soft hyphens', 'قلم\u200b الق\u00adصب', 'قلم القصب'],
    ['spaces hidden behind a direction mark', '\u200f قلم القصب \u200f', 'قلم القصب'],
  ])('cleans %s', (_name, line, clean) => {
    expect(texts(line)).toEqual([clean]);
  });

  it('joins letters and marks (NFC)', () => {
    expect(texts('\u0627\u0654\u062f\u0628')).toEqual(['\u0623\u062f\u0628']);
  });

  it('keeps vowel marks, tatweel, punctuation and honorific signs', () => {
    expect(texts('قَلَمٌ، كـتاب: «نصّ» ﷺ ﴿ن﴾ 1,250')).toEqual(['قَلَمٌ، كـتاب: «نصّ» ﷺ ﴿ن﴾ 1,250']);
  });

  it.each(['', '\n\r\n\r', ' \t\u00a0\u200f\ufeff'])('finds nothing in %j', (text) => {
    expect(filledLines(text)).toEqual([]);
  });
});
