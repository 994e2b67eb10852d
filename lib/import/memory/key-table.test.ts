import { expect, it } from 'vitest';
import { KeyTable } from '@/lib/import/memory/key-table';

it('keeps a number for each of many keys', () => {
  const table = new KeyTable();
  const keys = Array.from({ length: 5_000 }, (_, index) =>
    index % 2 ? `https://a.example/مقالة-${index}/` : `${index}`,
  );
  for (const [index, key] of keys.entries()) {
    expect(table.get(key)).toBeUndefined();
    table.set(key, index);
  }
  expect(keys.map((key) => table.get(key))).toEqual(keys.map((_, index) => index));
  expect(['', '5000', 'مقالة'].map((key) => table.get(key))).toEqual([undefined, undefined, undefined]);
});

it('keeps the last number of a key', () => {
  const table = new KeyTable();
  for (let value = 0; value < 3_000; value += 1) table.set('key', value);
  expect(table.get('key')).toBe(2_999);
});
