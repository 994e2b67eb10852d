import { expect, it } from 'vitest';
import { spread } from './targets';

it('spreads over the whole list, and takes none twice', () => {
  const list = Array.from({ length: 1_003 }, (_, index) => index);
  const some = spread(list, 100);
  expect(new Set(some).size).toBe(100);
  expect([some[0], some[99]]).toEqual([0, 992]);
  expect(spread([1, 2], 5)).toEqual([1, 2]);
});
