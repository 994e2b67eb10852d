import { expect, it } from 'vitest';
import { median, medianOf, percentile } from './statistics';

it('takes the nearest rank', () => {
  const numbers = Array.from({ length: 300 }, (_, index) => 300 - index);
  expect([percentile(numbers, 0.5), percentile(numbers, 0.99), percentile(numbers, 1)]).toEqual([150, 297, 300]);
  expect([median([3, 1, 2]), median([7])]).toEqual([2, 7]);
  expect(median([])).toBeNaN();
});

it('leaves out what is not known', () => {
  expect([medianOf([null, 4, 2, 9]), medianOf([null, null])]).toEqual([4, null]);
});
