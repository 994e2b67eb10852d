import { describe, expect, it } from 'vitest';
import { batchesAhead } from '@/lib/import/ahead';

async function* counting(to: number, note: (n: number) => void = () => undefined) {
  for (let n = 1; n <= to; n += 1) {
    await Promise.resolve();
    note(n);
    yield n;
  }
}

async function allOf<T>(batches: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const batch of batches) all.push(batch);
  return all;
}

const tick = () => new Promise((resolve) => setImmediate(resolve));

describe('batches that are read ahead', () => {
  it.each([
    [0, 2, []],
    [2, 2, [[1, 2]]],
    [5, 2, [[1, 2], [3, 4], [5]]],
  ])('%i items by %i', async (items, most, batches) => {
    expect(await allOf(batchesAhead(counting(items), most, () => 1))).toEqual(batches);
  });

  it('end early when their text is long', async () => {
    const sizes = (n: number) => (n === 2 ? 5_000_000 : 1);
    expect(await allOf(batchesAhead(counting(4), 3, sizes))).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it('are one ahead, and no more', async () => {
    let read = 0;
    const batches = batchesAhead(
      counting(9, (n) => (read = n)),
      2,
      () => 1,
    );
    await batches.next();
    await tick();
    expect(read).toBe(4);
    await batches.return(undefined);
    await tick();
    expect(read).toBe(4);
  });

  it('give what was read before a fault, then the fault', async () => {
    const faulty = async function* () {
      yield* counting(2);
      throw new Error('torn');
    };
    const batches = batchesAhead(faulty(), 2, () => 1);
    expect(await batches.next()).toEqual({ done: false, value: [1, 2] });
    await tick();
    await expect(batches.next()).rejects.toThrow('torn');
  });
});
