import { expect, it } from 'vitest';
import { allSlips, changeSlips, slipChanges } from '@/lib/search/index/slips';

const words = new Map(
  ['نخيل', 'نخل', 'مخيلة', 'قمر', 'قمران', 'بحر', 'ابحار', 'كتاب', 'كاتب', 'مكتبه'].map((key, at) => [key, at + 1]),
);

it.each([1, 7, 1_000])('slips that are sorted by %d at a time are those that are put in one by one', (most) => {
  const one = [...slipChanges(words, [])]
    .sort(([bucket], [other]) => bucket - other)
    .map(([bucket, change]) => ({ bucket, data: changeSlips(new Uint8Array(), change) }));
  expect(one.length).toBeGreaterThan(words.size);
  expect(
    [...(allSlips(words, most) ?? [])].map(({ bucket, data }) => ({ bucket, data: Uint8Array.from(data) })),
  ).toEqual(one.map(({ bucket, data }) => ({ bucket, data: Uint8Array.from(data) })));
});

it('there are none of no words', () => {
  expect([...(allSlips(new Map()) ?? [])]).toEqual([]);
});
