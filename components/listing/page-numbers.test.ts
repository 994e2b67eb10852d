import { describe, expect, it } from 'vitest';
import { pageNumbers } from '@/components/listing/page-numbers';

describe('pageNumbers', () => {
  it.each<[number, number, (number | null)[]]>([
    [1, 0, []],
    [1, 1, [1]],
    [1, 2, [1, 2]],
    [2, 2, [1, 2]],
    [1, 3, [1, 2, 3]],
    [3, 3, [1, 2, 3]],
    [1, 4, [1, 2, 3, 4]],
    [1, 5, [1, 2, null, 5]],
    [5, 5, [1, null, 4, 5]],
    [3, 5, [1, 2, 3, 4, 5]],
    [4, 7, [1, 2, 3, 4, 5, 6, 7]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [2, 600, [1, 2, 3, null, 600]],
    [3, 600, [1, 2, 3, 4, null, 600]],
    [4, 600, [1, 2, 3, 4, 5, null, 600]],
    [50, 600, [1, null, 49, 50, 51, null, 600]],
    [598, 600, [1, null, 597, 598, 599, 600]],
    [600, 600, [1, null, 599, 600]],
  ])('page %d of %d: %j', (page, pages, numbers) => {
    expect(pageNumbers(page, pages)).toEqual(numbers);
  });

  it('never leaves out a single number, and goes up', () => {
    for (let page = 1; page <= 12; page += 1) {
      const numbers = pageNumbers(page, 12);
      numbers.forEach((number, index) => {
        const before = numbers[index - 1] ?? 0;
        if (number === null) expect((numbers[index + 1] ?? 0) - before).toBeGreaterThan(2);
        else expect(number).toBeGreaterThan(before);
      });
    }
  });
});
