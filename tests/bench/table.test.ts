import { describe, expect, it } from 'vitest';
import { drawTable, show, showMegabytes } from './table';

describe('drawTable', () => {
  it('aligns words at the left and numbers at the right', () => {
    const rows = [
      ['home', '12'],
      ['archive month', '1,234'],
    ];
    expect(drawTable({ title: 'Pages', head: ['page', 'ms'], rows, notes: ['A remark.'] })).toBe(
      [
        '### Pages',
        '',
        '| page          |    ms |',
        '| ------------- | ----: |',
        '| home          |    12 |',
        '| archive month | 1,234 |',
        '',
        '- A remark.',
        '',
      ].join('\n'),
    );
  });

  it('leaves a missing cell empty', () => {
    expect(drawTable({ title: 'T', head: ['a', 'b'], rows: [['x']] })).toContain('| x   |     |');
  });
});

describe('show', () => {
  it.each([
    [12_345.6, 0, '12,346'],
    [0.305, 1, '0.3'],
    [0, 2, '0.00'],
    [null, 0, '–'],
    [undefined, 0, '–'],
    [NaN, 0, '–'],
    [Infinity, 0, '–'],
  ])('%s with %i digits: %s', (number, digits, shown) => {
    expect(show(number, digits)).toBe(shown);
  });

  it('gives megabytes', () => {
    expect([showMegabytes(157_286_400), showMegabytes(null)]).toEqual(['150', '–']);
  });
});
