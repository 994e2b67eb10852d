import { describe, expect, it } from 'vitest';
import { batchesOf } from '@/lib/batches';

async function allOf<T>(batches: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const batch of batches) all.push(batch);
  return all;
}

describe('batches', () => {
  it.each([
    [[], 2, []],
    [[1, 2], 2, [[1, 2]]],
    [[1, 2, 3, 4, 5], 2, [[1, 2], [3, 4], [5]]],
  ])('%j by %i', async (items, most, batches) => {
    expect(await allOf(batchesOf(items, { most }))).toEqual(batches);
  });

  it('end early when their items are large', async () => {
    const sizeOf = (n: number) => (n === 2 ? 500 : 1);
    expect(await allOf(batchesOf([1, 2, 3, 4], { most: 3, sizeOf, mostSize: 400 }))).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });
});
