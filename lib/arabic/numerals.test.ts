import { describe, expect, it } from 'vitest';
import { formatNumber, parseCount, showDigits, toAsciiDigits, type Digits } from '@/lib/arabic/numerals';

describe('formatNumber', () => {
  it.each<[number, Digits, string]>([
    [0, 'latn', '0'],
    [703, 'latn', '703'],
    [9724, 'latn', '9,724'],
    [1_234_567, 'latn', '1,234,567'],
    [0, 'arab', '٠'],
    [703, 'arab', '٧٠٣'],
    [9724, 'arab', '٩٬٧٢٤'],
    [1_234_567, 'arab', '١٬٢٣٤٬٥٦٧'],
  ])('%d in %s is %s', (value, digits, shown) => {
    expect(formatNumber(value, digits)).toBe(shown);
  });

  it('takes European digits when not told otherwise', () => {
    expect(formatNumber(9724)).toBe('9,724');
  });
});

describe('showDigits', () => {
  it.each<[string, Digits, string]>([
    ['2017', 'arab', '٢٠١٧'],
    ['0123456789', 'arab', '٠١٢٣٤٥٦٧٨٩'],
    ['ص 12-15', 'arab', 'ص ١٢-١٥'],
    ['2017', 'latn', '2017'],
    ['٢٠١٧', 'latn', '٢٠١٧'],
    ['۷', 'arab', '۷'],
    ['', 'arab', ''],
  ])('%j in %s is %j', (text, digits, shown) => {
    expect(showDigits(text, digits)).toBe(shown);
  });
});

describe('toAsciiDigits', () => {
  it.each([
    ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['٢٠۱۷/1', '2017/1'],
    ['٩٬٧٢٤٫٥', '9٬724٫5'],
    ['سنة ٥ هـ', 'سنة 5 هـ'],
    ['', ''],
  ])('%j → %j', (text, ascii) => {
    expect(toAsciiDigits(text)).toBe(ascii);
  });
});

describe('parseCount', () => {
  it.each([
    ['0', 0],
    ['703', 703],
    ['  703 ', 703],
    ['9,724', 9724],
    ['٩٬٧٢٤', 9724],
    ['۹٬۷۲۴', 9724],
    ['۹۷۲۴', 9724],
    ['9.724', 9724],
    ['9،724', 9724],
    ["9'724", 9724],
    ['9\u2019724', 9724],
    ['9 724', 9724],
    ['9\u00a0724', 9724],
    ['9\u2009724', 9724],
    ['9\u202f724', 9724],
    ['\u200f9,724\u200e', 9724],
    ['\u202b9,724\u202c', 9724],
    ['\u2068703\u2069', 703],
    ['1,234,567', 1_234_567],
    ['2147483647', 2_147_483_647],
    ['2,147,483,647', 2_147_483_647],
  ])('reads %j as %d', (text, count) => {
    expect(parseCount(text)).toBe(count);
  });

  it.each([
    ['nothing', ''],
    ['a negative', '-5'],
    ['a negative with the minus sign', '\u22125'],
    ['a grouped negative', '-9,724'],
    ['an Arabic decimal', '٩٫٧'],
    ['an Arabic decimal of three places', '٩٫٧٢٤'],
    ['a decimal of one place', '9.7'],
    ['a decimal of two places', '9.72'],
    ['a decimal below one', '0.724'],
    ['a grouped decimal', '1,234.567'],
    ['a grouped decimal, European', '1.234,567'],
    ['a short group', '1,23'],
    ['a long group', '1,2345'],
    ['a long first group', '1234,567'],
    ['a group left open', '9,724,'],
    ['two spaces', '9  724'],
    ['above the largest', '2147483648'],
    ['far above the largest', '99999999999999999999999'],
    ['an abbreviation', '1.2K'],
    ['a number with a word', '12 ألف'],
    ['a count with its noun', '9,724 زيارة'],
    ['an exponent', '1e3'],
    ['a hexadecimal', '0x10'],
    ['a plus sign', '+5'],
    ['a word', 'زيارة'],
  ])('refuses %s: %j', (_, text) => {
    expect(parseCount(text)).toBeNull();
  });
});
