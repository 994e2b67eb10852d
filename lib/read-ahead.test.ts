import { describe, expect, it } from 'vitest';
import { readAhead } from '@/lib/read-ahead';

async function* counting(to: number, note: (n: number) => void = () => undefined) {
  for (let n = 1; n <= to; n += 1) {
    await Promise.resolve();
    note(n);
    yield n;
  }
}

const tick = () => new Promise((resolve) => setImmediate(resolve));

describe('what is read ahead', () => {
  it('is one ahead, and no more', async () => {
    let read = 0;
    const items = readAhead(counting(9, (n) => (read = n)));
    await items.next();
    await tick();
    expect(read).toBe(2);
    await items.return(undefined);
    await tick();
    expect(read).toBe(2);
  });

  it('comes before a fault that follows it', async () => {
    const faulty = async function* () {
      yield* counting(1);
      throw new Error('torn');
    };
    const items = readAhead(faulty());
    expect(await items.next()).toEqual({ done: false, value: 1 });
    await tick();
    await expect(items.next()).rejects.toThrow('torn');
  });
});
