import { describe, expect, it } from 'vitest';
import { crowdGate, rateGate } from '@/lib/views/rate';

const LIMITS = { perMinute: 20, articlesPerHour: 120 };
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** The beginning of an hour. */
const NOON = Date.UTC(2026, 0, 15, 12);
const times = <T>(n: number, make: (index: number) => T): T[] => Array.from({ length: n }, (_, index) => make(index));

describe('in a minute', () => {
  it('twenty openings pass, of one article or of many, and more do not', () => {
    for (const article of [() => 1, (index: number) => index + 1]) {
      const isTooMany = rateGate(LIMITS);
      const said = times(25, (index) => isTooMany('a', article(index), NOON + index * 1_000));
      expect(said).toEqual(times(25, (index) => index >= 20));
    }
  });

  it('visitors do not stand in each other’s way', () => {
    const isTooMany = rateGate(LIMITS);
    times(30, () => isTooMany('a', 1, NOON));
    expect([isTooMany('a', 1, NOON), isTooMany('b', 1, NOON)]).toEqual([true, false]);
  });

  it('that is new, one begins anew', () => {
    const isTooMany = rateGate(LIMITS);
    times(30, () => isTooMany('a', 1, NOON + MINUTE - 1));
    expect(isTooMany('a', 1, NOON + MINUTE - 1)).toBe(true);
    expect(times(20, () => isTooMany('a', 1, NOON + MINUTE))).not.toContain(true);
    expect(isTooMany('a', 1, NOON + MINUTE)).toBe(true);
  });
});

describe('in an hour', () => {
  /** Opens so many different articles, ten a minute, from an instant on. */
  const open = (isTooMany: ReturnType<typeof rateGate>, n: number, from: number) =>
    times(n, (index) => isTooMany('a', index + 1, from + Math.floor(index / 10) * MINUTE));

  it('120 different articles pass, and those again, but no other', () => {
    const isTooMany = rateGate(LIMITS);
    expect(open(isTooMany, 120, NOON)).not.toContain(true);
    const later = NOON + 30 * MINUTE;
    expect([121, 1, 120, 122].map((article) => isTooMany('a', article, later))).toEqual([true, false, false, true]);
  });

  it('that is new, others pass', () => {
    const isTooMany = rateGate(LIMITS);
    open(isTooMany, 121, NOON);
    expect(isTooMany('a', 500, NOON + HOUR - 1)).toBe(true);
    expect(isTooMany('a', 500, NOON + HOUR)).toBe(false);
  });

  it('what came too fast is not among the articles', () => {
    const isTooMany = rateGate({ perMinute: 2, articlesPerHour: 3 });
    expect(times(5, (index) => isTooMany('a', index, NOON))).toEqual([false, false, true, true, true]);
    expect([4, 5].map((article) => isTooMany('a', article, NOON + MINUTE))).toEqual([false, true]);
  });
});

it('remembers 50,000 visitors, and forgets whoever was not seen for longest', () => {
  const isTooMany = rateGate(LIMITS);
  times(21, () => isTooMany('early', 1, NOON));
  times(21, () => isTooMany('faithful', 1, NOON));
  for (let index = 0; index < 60_000; index += 1) {
    isTooMany(`visitor ${index}`, 1, NOON);
    if (index % 10_000 === 0) isTooMany('faithful', 1, NOON);
  }
  expect([isTooMany('faithful', 1, NOON), isTooMany('early', 1, NOON)]).toEqual([true, false]);
});

it('notices a network from which too much comes, each minute anew', () => {
  const isCrowd = crowdGate(3);
  const told = (network: string, now: number, times: number) =>
    Array.from({ length: times }, () => isCrowd(network, now)).filter(Boolean).length;
  expect([told('a', 0, 5), told('b', 0, 3), told('a', 59_999, 1), told('a', 60_000, 4)]).toEqual([2, 0, 1, 1]);
});
