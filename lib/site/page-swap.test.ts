import { expect, it } from 'vitest';
import { swapPages, type Pages } from '@/lib/site/page-swap';

const pages = (text: string): Pages => {
  const [start, end] = text.split('-').map(Number);
  return { start: start || null, end: end || null };
};

it.each([
  ['1-4', '5-6', '1-2', '3-6'],
  ['1-4', '8-9', '1-2', '6-9'],
  ['12-13', '13-14', '12-13', '13-14'],
  ['5', '6-9', '5-8', '9'],
  ['5', '9', '5', '9'],
  ['1-2', '3', '1', '2-3'],
])('%s and %s become %s and %s', (first, second, ...now) =>
  expect(swapPages(pages(first), pages(second))).toEqual(now.map(pages)),
);

it.each([
  ['5', '5'],
  ['', '5'],
  ['5', ''],
  ['1-9', '2-3'],
])('%s and %s cannot', (first, second) => expect(swapPages(pages(first), pages(second))).toBeNull());
