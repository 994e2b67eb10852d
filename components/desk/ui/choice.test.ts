import { describe, expect, it } from 'vitest';
import { matching, meant, moved, named } from '@/components/desk/ui/choice';

const items = ['أحمد إبراهيم', 'إيمان الأحمد', 'ليلى حدّاد', 'آمنة مصطفى'].map((name, id) => ({ id, name }));
const names = (typed: string) => matching(items, typed).map(({ name }) => name);

describe('matching', () => {
  it.each([
    ['', ['أحمد إبراهيم', 'إيمان الأحمد', 'ليلى حدّاد', 'آمنة مصطفى']],
    ['احمد', ['أحمد إبراهيم', 'إيمان الأحمد']],
    ['أحمد ابر', ['أحمد إبراهيم']],
    ['ابر احم', ['أحمد إبراهيم']],
    ['حداد', ['ليلى حدّاد']],
    ['مصطفي', ['آمنة مصطفى']],
    ['ليلی', ['ليلى حدّاد']],
    ['سليم', []],
  ])('%j finds %j', (typed, found) => {
    expect(names(typed)).toEqual(found);
  });

  it('puts names that begin so before names that hold it', () => {
    expect(names('اا')).toEqual([]);
    expect(names('الاحمد')).toEqual(['إيمان الأحمد']);
    expect(matching([...items].reverse(), 'احمد')[0]?.name).toBe('أحمد إبراهيم');
  });
});

it.each([
  ['احمد ابراهيم', true],
  [' ليلى حداد ', true],
  ['ليلى', false],
])('knows whether one is called %j: %s', (name, is) => {
  expect(named(items, name) !== undefined).toBe(is);
});

it.each([
  [0, 1, 'bac'],
  [2, 0, 'cab'],
  [0, -1, 'abc'],
  [2, 3, 'abc'],
  [5, 0, 'abc'],
])('moves %d to %d', (from, to, list) => {
  expect(moved([...'abc'], from, to).join('')).toBe(list);
});

describe('meant', () => {
  const [ahmad] = items;
  const only = items.slice(1, 2);
  it.each([
    ['the one called so', items, 'احمد ابراهيم', true, ahmad],
    ['the only one found', only, 'ايم', false, items[1]],
    ['not the only one where it could be a new name', only, 'ايم', true, null],
    ['none of several', items, 'ا', false, null],
    ['a new one', [], 'سليم', true, 'new'],
    ['nothing where none may be added', [], 'سليم', false, null],
  ])('is %s', (_, found, typed, mayAdd, expected) => {
    expect(meant(found, typed, mayAdd)).toBe(expected);
  });
});
