import { expect, it } from 'vitest';
import { PagedNumbers } from '@/lib/import/memory/paged-numbers';
import { SlotTable } from '@/lib/import/memory/slot-table';
import { seededRandom } from '@/tests/bench/generate/random';

it('keeps numbers beyond what it holds, wherever they are put', () => {
  const numbers = new PagedNumbers();
  const random = seededRandom(7);
  const kept = new Map<number, number>();
  for (let count = 0; count < 20_000; count += 1) {
    const place = random.between(0, 900_000);
    kept.set(place, count);
    numbers.set(place, count);
    if (count % 3 === 0) expect(numbers.at(place)).toBe(count);
  }
  for (const [place, number] of kept) if (numbers.at(place) !== number) expect.fail(`${place}`);
  expect([5_000_000, 0xffffffff].map((place) => numbers.at(place))).toEqual([0, 0]);
  numbers.close();
});

it('keeps the largest number there is, at a place beyond 32 bits', () => {
  const numbers = new PagedNumbers();
  numbers.set(2 ** 33 + 5, 0xffffffff);
  expect([2 ** 33 + 4, 2 ** 33 + 5, 5].map((place) => numbers.at(place))).toEqual([0, 0xffffffff, 0]);
});

it('finds each of many keys in a table that has grown, also those that begin alike', () => {
  const table = new SlotTable(2);
  const keyOf = (index: number) => [Math.imul(index >>> 2, 0x9e3779b1) >>> 0, index];
  for (let index = 0; index < 200_000; index += 1) {
    if (table.get(keyOf(index)) !== undefined) expect.fail(`${index}`);
    table.set(keyOf(index), index);
  }
  for (let index = 0; index < 200_000; index += 1) if (table.get(keyOf(index)) !== index) expect.fail(`${index}`);
  expect(table.get(keyOf(200_000))).toBeUndefined();
  expect(() => table.set([1, 2], 2 ** 32)).toThrow(RangeError);
  table.close();
});
