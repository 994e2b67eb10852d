import { describe, expect, it } from 'vitest';
import { MOST_SELECTED, parseSelection, selectionEpubUrl, selectionPrintUrl } from '@/lib/site/book-urls';
import { contentDisposition } from '@/lib/site/file-name';

const many = (count: number) => Array.from({ length: count }, (_, place) => place + 1);

describe('a selection', () => {
  it('has one address, whatever the order', () => {
    expect(selectionEpubUrl([3, 1, 3, 20])).toBe('/selection/1-3-20/selection.epub');
    expect(selectionPrintUrl([3, 1])).toBe('/selection/1-3/print');
  });

  it.each([
    ['7', { ids: [7], isCanonical: true }],
    ['1-2-30', { ids: [1, 2, 30], isCanonical: true }],
    ['2-1', { ids: [1, 2], isCanonical: false }],
    ['1-1', { ids: [1], isCanonical: false }],
    [many(MOST_SELECTED).join('-'), { ids: many(MOST_SELECTED), isCanonical: true }],
  ])('%s names articles', (segment, found) => expect(parseSelection(segment)).toEqual(found));

  it.each(['', '-', '1-', '01', '0', '1-x', '1,2', '9999999999', many(MOST_SELECTED + 1).join('-'), '1-'.repeat(500)])(
    '%s names none',
    (segment) => expect(parseSelection(segment)).toBeNull(),
  );
});

it.each([
  [
    'خزانة - العدد 7.epub',
    "filename*=UTF-8''%D8%AE%D8%B2%D8%A7%D9%86%D8%A9%20-%20%D8%A7%D9%84%D8%B9%D8%AF%D8%AF%207.epub",
  ],
  ['a/b"c\u200f\n(1)*.epub', "filename*=UTF-8''a%20b%20c%20%281%29%20.epub"],
])('the name of a file %j', (name, said) =>
  expect(contentDisposition(name, 'x.epub')).toBe(`attachment; filename="x.epub"; ${said}`),
);
