import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { groupCommit } from '@/lib/views/group-commit';

/** Long enough for what has come to be taken up. */
const tick = async () => {
  await setImmediate();
  await setImmediate();
};

/** A commit that the test ends by hand, and what it was given. */
function commits(most = 1_000) {
  const batches: number[][] = [];
  const running: { resolve: (result: string) => void; reject: (error: Error) => void }[] = [];
  const record = groupCommit<number, string>((items) => {
    batches.push([...items]);
    return new Promise((resolve, reject) => running.push({ resolve, reject }));
  }, most);
  /** Ends the commit that has run longest, and lets those who wait hear of it. */
  const end = async (result: string | Error): Promise<void> => {
    const commit = running.shift();
    if (result instanceof Error) commit?.reject(result);
    else commit?.resolve(result);
    await tick();
  };
  return { batches, record, end };
}

describe('group commit', () => {
  it('sends what comes alone without a wait, and again when nothing runs', async () => {
    const { batches, record, end } = commits();
    for (const item of [1, 2]) {
      const recorded = record(item);
      await tick();
      expect(batches.at(-1)).toEqual([item]);
      await end(`after ${item}`);
      expect(await recorded).toBe(`after ${item}`);
    }
  });

  it('sends together, in their order, what came during a commit', async () => {
    const { batches, record, end } = commits();
    const first = record(1);
    await tick();
    const all = [first, ...[2, 3, 4].map((item) => record(item))];
    expect(batches).toEqual([[1]]);
    await end('first');
    expect(batches).toEqual([[1], [2, 3, 4]]);
    await end('second');
    expect(await Promise.all(all)).toEqual(['first', 'second', 'second', 'second']);
  });

  it('never sends more than the most, nor two batches at once', async () => {
    const { batches, record, end } = commits(2);
    const all = [1, 2, 3, 4, 5].map((item) => record(item));
    await tick();
    for (const said of ['a', 'b', 'c']) {
      const before = batches.length;
      await end(said);
      expect(batches.length - before).toBe(said === 'c' ? 0 : 1);
    }
    expect(batches).toEqual([[1, 2], [3, 4], [5]]);
    expect(await Promise.all(all)).toEqual(['a', 'a', 'b', 'b', 'c']);
  });

  it('fails a batch alone, and goes on with the next', async () => {
    const { record, end } = commits(2);
    const all = Promise.allSettled([1, 2, 3, 4, 5].map((item) => record(item)));
    await tick();
    for (const said of ['a', new Error('lost'), 'c']) await end(said);
    expect((await all).map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)))).toEqual([
      'a',
      'a',
      'Error: lost',
      'Error: lost',
      'c',
    ]);
    const next = record(6);
    await tick();
    await end('again');
    expect(await next).toBe('again');
  });

  it('fails the batch of a commit that throws at once', async () => {
    const record = groupCommit<number, string>(() => {
      throw new Error('no');
    }, 10);
    await expect(record(1)).rejects.toThrow('no');
    await expect(record(2)).rejects.toThrow('no');
  });

  it('turns away what comes when too many wait, and takes more when they are gone', async () => {
    const { record, end } = commits(100_000);
    const all = Array.from({ length: 10_000 }, (_, item) => record(item));
    await expect(record(-1)).rejects.toThrow('too many');
    await tick();
    const next = record(-2);
    await end('a');
    await end('b');
    expect(new Set(await Promise.all(all))).toEqual(new Set(['a']));
    expect(await next).toBe('b');
  });
});
