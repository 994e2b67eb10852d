import { describe, expect, it } from 'vitest';
import { nextBaseline, type BaselineMode } from '@/lib/views/baseline';

describe('nextBaseline', () => {
  it.each<[BaselineMode, bigint | null, number, bigint | null]>([
    ['keep-higher', null, 0, 0n],
    ['keep-higher', null, 7, 7n],
    ['keep-higher', 7n, 6, null],
    ['keep-higher', 7n, 7, null],
    ['keep-higher', 7n, 8, 8n],
    ['set', null, 7, 7n],
    ['set', 7n, 6, 6n],
    ['set', 7n, 7, null],
    ['add', null, 7, 7n],
    ['add', 7n, 6, 13n],
    ['add', 7n, 0, null],
    ['fill-empty', null, 7, 7n],
    ['fill-empty', 0n, 7, null],
    ['fill-empty', 7n, 8, null],
    ['skip', null, 7, null],
    ['skip', 7n, 8, null],
  ])('%s: %s, then %i, is %s', (mode, views, given, next) => {
    expect(nextBaseline(mode, { views, addedByRun: false }, given)).toBe(next);
  });

  it.each([[7n], [null]])('never adds twice to %s in one run', (views) => {
    expect(nextBaseline('add', { views, addedByRun: true }, 6)).toBeNull();
  });
});
