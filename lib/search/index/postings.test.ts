import { describe, expect, it } from 'vitest';
import { packPostings, unpackPostings } from '@/lib/search/rank/codec';
import { baseOf, changed, type TermChange } from '@/lib/search/index/postings';

/** What the change means, said the slow way. */
function expected(pairs: number[], change: TermChange): number[] {
  const codes = new Map<number, number>();
  for (let at = 0; at < pairs.length; at += 2) codes.set(pairs[at] ?? 0, pairs[at + 1] ?? 0);
  for (const [doc, code] of change) {
    if (code === null) codes.delete(doc);
    else codes.set(doc, code);
  }
  return [...codes].sort(([one], [other]) => one - other).flat();
}

const base = baseOf(3);
const PAIRS = [base, 1, base + 1, 2, base + 200, 255, base + 8191, 7];

const changes: [name: string, pairs: number[], change: [number, number | null][]][] = [
  ['nothing to nothing', [], []],
  ['a first article', [], [[base + 5, 9]]],
  ['one before the first', [base + 3, 1], [[base, 4]]],
  ['one in between', PAIRS, [[base + 100, 3]]],
  ['one behind the last', [base + 1, 1], [[base + 8191, 128]]],
  ['another byte for one that is there', PAIRS, [[base + 200, 1]]],
  ['the first taken out', PAIRS, [[base, null]]],
  ['the last taken out', PAIRS, [[base + 8191, null]]],
  ['all taken out', PAIRS, PAIRS.filter((_, at) => at % 2 === 0).map((doc) => [doc, null])],
  ['one taken out that was not there', PAIRS, [[base + 50, null]]],
  [
    'several at once, in any order',
    PAIRS,
    [
      [base + 8000, 6],
      [base + 1, null],
      [base + 200, 3],
      [base + 2, 5],
      [base + 7, null],
    ],
  ],
];

describe('packed postings with a change', () => {
  it.each(changes)('%s', (_, pairs, change) => {
    const result = changed(packPostings(pairs, base), base, new Map(change));
    const wanted = expected(pairs, new Map(change));
    expect(unpackPostings(result.data, base)).toEqual(wanted);
    expect(result.data).toEqual(packPostings(wanted, base));
    expect(result.more).toBe((wanted.length - pairs.length) / 2);
  });

  it('holds ids of all sizes', () => {
    const wanted = [1, 1, 2 ** 21, 2, 2 ** 31 - 1, 3];
    const { data, more } = changed(
      new Uint8Array(),
      0,
      new Map([
        [1, 1],
        [2 ** 31 - 1, 3],
        [2 ** 21, 2],
      ]),
    );
    expect(unpackPostings(data, 0)).toEqual(wanted);
    expect(more).toBe(3);
  });
});
