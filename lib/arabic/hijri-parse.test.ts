import { describe, expect, it } from 'vitest';
import { daysBefore, type IsoDate } from '@/lib/arabic/calendar-date';
import { formatHijri, toHijri } from '@/lib/arabic/hijri';
import { fromHijri, parseHijri } from '@/lib/arabic/hijri-parse';

describe('parseHijri', () => {
  it.each([
    ['15 رجب 1444هـ', '2023-02-06'],
    ['15 رجب 1444', '2023-02-06'],
    ['١٥ رجب ١٤٤٤ هـ', '2023-02-06'],
    ['۱۵ رجب ۱۴۴۴ه', '2023-02-06'],
    ['15 رَجَب 1444هـ.', '2023-02-06'],
    ['1444/7/15هـ', '2023-02-06'],
    ['15/7/1444', '2023-02-06'],
    ['15-07-1444 هجرية', '2023-02-06'],
    ['4 صفر 1439', '2017-10-24'],
    ['4 صفر الخير 1439هـ', '2017-10-24'],
    ['1 المحرّم 1445هـ', '2023-07-19'],
    ['1 محرم 1445', '2023-07-19'],
    ['1 رمضان المبارك 1444', '2023-03-23'],
    ['1 جمادى الآخرة 1444', '2022-12-25'],
    ['1 جمادي الثانيه 1444', '2022-12-25'],
    ['10 ذي الحجة 1444هـ', '2023-06-28'],
    ['10 ذو الحجّة 1444هـ', '2023-06-28'],
    ['\u200f15 رجب\u00a01444هـ\u200f', '2023-02-06'],
    ['1 محرم 1318', '1900-04-30'],
  ])('reads %j as %s', (text, date) => {
    expect(parseHijri(text)).toBe(date);
  });

  it.each([
    ['a day that the month has not', '30 رجب 1444'],
    ['day 31', '31 رجب 1444'],
    ['month 13', '1444/13/1'],
    ['no day', '0 رجب 1444'],
    ['before the tables', '1 محرم 1317'],
    ['after the tables', '1 محرم 1501'],
    ['a Gregorian month', '15 آذار 1444'],
    ['a Gregorian year', '2023/2/6'],
    ['a Gregorian date with its sign', '2017/10/24م'],
    ['no year', '15 رجب'],
    ['a sentence', 'صدر في 15 رجب 1444'],
    ['nothing', ''],
  ])('refuses %s: %j', (_, text) => {
    expect(parseHijri(text)).toBeNull();
  });
});

describe('the two directions', () => {
  const days: IsoDate[] = [];
  for (let day: IsoDate = '2077-11-16'; day >= '1900-04-30'; day = daysBefore(day, 13)) days.push(day);

  it('meet again over the whole of the tables', () => {
    expect(days.length).toBeGreaterThan(4900);
    const astray = days.filter((day) => {
      const hijri = toHijri(day);
      return !hijri || fromHijri(hijri) !== day;
    });
    expect(astray).toEqual([]);
  });

  it('also by way of what is shown', () => {
    expect(days.filter((day) => parseHijri(formatHijri(day) ?? '') !== day)).toEqual([]);
  });
});
