import { expect, it } from 'vitest';
import { Shelf } from '@/lib/import/memory/shelf';

const textOf = (index: number) => (index % 7 === 0 ? '' : `مقالة ${index} `.repeat(1 + (index % 40)));

it.each([
  ['few texts, which need no file', 20],
  ['many', 4_000],
])('gives back %s', (_, count) => {
  const shelf = new Shelf();
  const numbers = Array.from({ length: count }, (_one, index) => {
    const number = shelf.put(textOf(index));
    expect(shelf.get(number)).toBe(textOf(index));
    return number;
  });
  expect(numbers.map((number) => shelf.get(number))).toEqual(numbers.map((_one, index) => textOf(index)));
  shelf.close();
});

it('takes a text that is larger than what is written together', () => {
  const shelf = new Shelf();
  const large = 'كلام '.repeat(100_000);
  expect([shelf.put('قبل'), shelf.put(large), shelf.put('بعد')].map((number) => shelf.get(number))).toEqual([
    'قبل',
    large,
    'بعد',
  ]);
  shelf.close();
});
