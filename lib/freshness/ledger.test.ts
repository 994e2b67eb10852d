import { describe, expect, it } from 'vitest';
import { Ledger } from '@/lib/freshness/ledger';
import { ALL } from '@/lib/freshness/tags';

describe('a render is overtaken', () => {
  it.each<[string, string[][], string[], number | null]>([
    ['by nothing', [], ['a'], null],
    ['by a tag that it read', [['a']], ['a'], 1],
    ['by one of several', [['x', 'b', 'y']], ['a', 'b'], 1],
    ['by no tag that it did not read', [['x'], ['y', 'z']], ['a'], null],
    ['by everything, whatever it read', [[ALL]], ['a'], 1],
    ['by everything, though it read nothing', [['x', ALL]], [], 1],
    ['by nothing else when it read nothing', [['x']], [], null],
    ['at the first moment that matters', [['x'], ['a'], ['a']], ['a'], 2],
    ['by an empty announcement never', [[]], ['a'], null],
    ['by the whole name of a tag only', [['article:1']], ['article:11', 'article'], null],
  ])('%s', (_, announced, read, moment) => {
    const ledger = new Ledger();
    const begun = ledger.begin();
    for (const tags of announced) ledger.announce(tags);
    expect(ledger.overtaken(begun, new Set(read))).toBe(moment);
    expect(ledger.moment).toBe(announced.length);
  });

  it('not by what was announced before it began', () => {
    const ledger = new Ledger();
    ledger.announce(['a']);
    const begun = ledger.begin();
    expect(ledger.overtaken(begun, new Set(['a']))).toBeNull();
  });

  it('not by what is announced when it has ended', () => {
    const ledger = new Ledger();
    const begun = ledger.begin();
    expect(ledger.overtaken(begun, new Set(['a']))).toBeNull();
    ledger.announce(['a']);
    expect(begun.since).toEqual([]);
    expect(ledger.overtaken(begun, new Set(['a']))).toBeNull();
  });
});

it('keeps several renders apart', () => {
  const ledger = new Ledger();
  const first = ledger.begin();
  ledger.announce(['a']);
  const second = ledger.begin();
  ledger.announce(['b']);
  const read = new Set(['a', 'b']);
  expect(ledger.overtaken(second, read)).toBe(2);
  expect(ledger.overtaken(first, read)).toBe(1);
});

it('ends one render without touching the others', () => {
  const ledger = new Ledger();
  const [first, second] = [ledger.begin(), ledger.begin()];
  ledger.overtaken(first, new Set());
  ledger.announce(['a']);
  expect(ledger.overtaken(second, new Set(['a']))).toBe(1);
});
