import { describe, expect, it } from 'vitest';
import type { IsoDate } from '@/lib/arabic/calendar-date';
import { formatHijri, formatHijriSpan, toHijri } from '@/lib/arabic/hijri';

/** Umm al-Qura, from the published tables (KACST; .NET for the ends): 1318-01-01 to 1500-12-30. */
describe('toHijri', () => {
  it.each<[IsoDate, number, number, number]>([
    ['1900-04-30', 1318, 1, 1],
    ['2000-01-01', 1420, 9, 24],
    ['2000-04-06', 1421, 1, 1],
    ['2006-10-01', 1427, 9, 8],
    ['2017-10-24', 1439, 2, 4],
    ['2023-07-19', 1445, 1, 1],
    ['2024-03-11', 1445, 9, 1],
    ['2024-04-10', 1445, 10, 1],
    ['2024-06-16', 1445, 12, 10],
    ['2024-07-06', 1445, 12, 30],
    ['2024-07-07', 1446, 1, 1],
    ['2025-03-01', 1446, 9, 1],
    ['2077-11-16', 1500, 12, 30],
  ])('%s is %d-%d-%d', (date, year, month, day) => {
    expect(toHijri(date)).toEqual({ year, month, day });
  });

  it.each<[IsoDate]>([['1000-01-01'], ['1900-04-29'], ['2077-11-17'], ['9999-12-31']])('knows no %s', (date) => {
    expect(toHijri(date)).toBeNull();
    expect(formatHijri(date)).toBeNull();
  });
});

describe('formatHijri', () => {
  it.each<[IsoDate, string]>([
    ['2017-10-24', '4 صفر 1439هـ'],
    ['2006-10-01', '8 رمضان 1427هـ'],
    ['2024-06-16', '10 ذو الحجة 1445هـ'],
    ['2024-07-07', '1 محرم 1446هـ'],
  ])('%s is %s', (date, text) => {
    expect(formatHijri(date)).toBe(text);
  });
});

describe('formatHijriSpan', () => {
  it.each<[IsoDate, IsoDate, string | null]>([
    ['2017-10-01', '2017-11-01', 'محرم 1439هـ – صفر 1439هـ'],
    ['2025-03-01', '2025-03-30', 'رمضان 1446هـ'],
    ['2025-03-01', '2025-03-31', 'رمضان 1446هـ – شوال 1446هـ'],
    ['2024-07-01', '2024-08-01', 'ذو الحجة 1445هـ – محرم 1446هـ'],
    ['2024-07-07', '2024-07-08', 'محرم 1446هـ'],
    ['1900-04-01', '1900-05-01', null],
    ['1900-04-30', '1900-05-01', 'محرم 1318هـ'],
    ['2077-11-16', '2077-11-17', 'ذو الحجة 1500هـ'],
    ['2077-11-01', '2077-12-01', null],
    ['1000-01-01', '9999-01-01', null],
  ])('from %s to before %s: %s', (first, end, text) => {
    expect(formatHijriSpan(first, end)).toBe(text);
  });
});
