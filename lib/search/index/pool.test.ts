import { describe, expect, it } from 'vitest';
import { BytePool } from '@/lib/search/index/pool';

const byteOf = (list: number, at: number) => (list * 31 + at * 7) & 255;

describe('BytePool', () => {
  it('gives back every list as it was written, however they grew side by side', () => {
    const pool = new BytePool();
    const sizes = Array.from({ length: 3_000 }, (_, list) => (list * 37) % 50);
    const lists = sizes.map(() => pool.begin());
    for (let at = 0; at < 50; at += 1)
      sizes.forEach((size, list) => at < size && pool.push(lists[list] ?? 0, byteOf(list, at)));
    sizes.forEach((size, list) => {
      expect([...pool.read(list)]).toEqual(Array.from({ length: size }, (_, at) => byteOf(list, at)));
    });
  });

  it.each([0, 1, 3, 4, 5, 11, 12, 13, 2_043, 2_044, 2_045, 3_068, 3_069, 3_000_000])('keeps a list of %i', (size) => {
    const pool = new BytePool();
    const other = pool.begin();
    const list = pool.begin();
    for (let at = 0; at < size; at += 1) {
      pool.push(list, byteOf(1, at));
      if (at % 1_000 === 0) pool.push(other, 9);
    }
    const read = pool.read(list);
    expect(read.length).toBe(size);
    expect(read.every((byte, at) => byte === byteOf(1, at))).toBe(true);
    expect(pool.read(other).every((byte) => byte === 9)).toBe(true);
  });
});
