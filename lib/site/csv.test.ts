import { describe, expect, it } from 'vitest';
import { toCsv } from '@/lib/site/csv';

describe('toCsv', () => {
  it.each([
    ['a number', -5, '-5'],
    ['a word', 'حبر', 'حبر'],
    ['nothing', '', ''],
    ['a comma', 'أ, ب', '"أ, ب"'],
    ['an Arabic comma', 'أ، ب', 'أ، ب'],
    ['quotation marks', 'قال "نعم"', '"قال ""نعم"""'],
    ['a line end', 'أ\nب', '"أ\nب"'],
    ['a formula', '=1+1', "'=1+1"],
    ['a formula with a comma', '=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
    ['a plus', '+961', "'+961"],
    ['a minus', '-5', "'-5"],
    ['an at', '@x', "'@x"],
    ['a tab', '\t=1', "'\t=1"],
    ['a sign further in', 'a=b', 'a=b'],
  ])('writes %s', (_name, cell, written) => {
    expect(toCsv([[cell]])).toBe(`\ufeff${written}\r\n`);
  });
});
