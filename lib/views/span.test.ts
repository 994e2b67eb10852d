import { describe, expect, it } from 'vitest';
import { readSpan, wholeMonths } from '@/lib/views/span';

const TODAY = '2026-11-22';

describe('readSpan', () => {
  it.each<[string, { from?: unknown; to?: unknown }, string, string]>([
    ['nothing: thirty days', {}, '2026-10-24', TODAY],
    ['both days', { from: '2026-01-05', to: '2026-02-01' }, '2026-01-05', '2026-02-01'],
    ['one day', { from: '2026-01-05', to: '2026-01-05' }, '2026-01-05', '2026-01-05'],
    ['the first only', { from: '2026-11-01' }, '2026-11-01', TODAY],
    ['the last only', { to: '2026-11-01' }, '2026-10-03', '2026-11-01'],
    ['days in the wrong order', { from: '2026-11-10', to: '2026-11-01' }, '2026-10-03', '2026-11-01'],
    ['a day to come', { from: '2026-11-20', to: '2027-01-01' }, '2026-11-20', TODAY],
    ['what is no day', { from: '2026-02-30', to: ['x'] }, '2026-10-24', TODAY],
    ['more than three years', { from: '2001-01-01' }, '2023-11-19', TODAY],
  ])('%s', (_, given, from, to) => {
    expect(readSpan(given, TODAY)).toEqual({ from, to });
  });
});

it.each([
  ['2026-11-22', '2026-11-22', '2026-11-01', '2026-11-30'],
  ['2025-12-31', '2026-02-01', '2025-12-01', '2026-02-28'],
  ['2026-12-01', '2026-12-02', '2026-12-01', '2026-12-31'],
] as const)('the whole months of %s to %s', (from, to, first, last) => {
  expect(wholeMonths({ from, to })).toEqual({ from: first, to: last });
});
