import { describe, expect, it } from 'vitest';
import { loosePairs } from '@/lib/proof/pairs';

describe('loosePairs', () => {
  it.each<[string, [number, string][]]>([
    ['قال «نعم (أو لا) [كذا]» ﴿قل﴾', []],
    ['قال «نعم', [[4, '«']]],
    ['نعم» قال', [[3, '»']]],
    ['«قال (نعم»', [[5, '(']]],
    [
      '«قال\nنعم»',
      [
        [0, '«'],
        [8, '»'],
      ],
    ],
    [
      '﴾قل﴿',
      [
        [0, '﴾'],
        [3, '﴿'],
      ],
    ],
    ['1) أوّل\nأ) ثانٍ :)', []],
    ['«قال «نعم» ومضى', [[0, '«']]],
  ])('%s', (text, expected) => {
    expect(loosePairs(text).map(({ start, found }) => [start, found])).toEqual(expected);
  });

  it('leaves the decision to a person', () => {
    expect(loosePairs('(')).toMatchObject([{ start: 0, end: 1, replacement: null }]);
  });
});
