import { describe, expect, it } from 'vitest';
import type { IsoDate } from '@/lib/arabic/calendar-date';
import { hijriDayNumber } from '@/lib/arabic/hijri-day';

describe('the Hijri day of a piece', () => {
  it.each<[IsoDate, string | null, number]>([
    // The first and the last day of Ramadan 1445, and the days around them.
    ['2024-03-10', null, 14450829],
    ['2024-03-11', null, 14450901],
    ['2024-04-09', null, 14450930],
    ['2024-04-10', null, 14451001],
    // Print goes before the tables, also where it names a day that they do not have.
    ['2024-03-11', '30 شعبان 1445هـ', 14450830],
    ['2024-03-11', '٣٠ شَعبان ١٤٤٥ هـ', 14450830],
    ['2024-03-11', 'الاثنين 1 رمضان المبارك 1445هـ', 14450901],
    ['2024-03-11', 'الاثنين ١ من رمضان ١٤٤٥', 14450901],
    ['2024-03-11', '30/8/1445', 14450830],
    ['2024-03-11', '1445/08/30هـ', 14450830],
    // A month alone; of two the first.
    ['2017-10-24', 'محرم 1439هـ', 14390100],
    ['2017-10-24', 'محرم – صفر 1439هـ', 14390100],
    ['2017-10-24', 'محرم/صفر 1439هـ', 14390100],
    ['2017-10-24', 'صفر الخير، 1439هـ', 14390200],
    ['1888-01-01', 'ربيع الآخر 1305هـ', 13050400],
    // What cannot be read leaves the tables to speak.
    ['2024-03-11', 'رمضان', 14450901],
    ['2024-03-11', '30 شعبان 9999', 14450901],
    ['2024-03-11', '45/13/1445', 14450901],
    ['2024-03-11', '', 14450901],
    ['1888-01-01', null, 0],
    ['1888-01-01', 'عدد خاصّ', 0],
  ])('%s printed as %j is %d', (date, printed, day) => {
    expect(hijriDayNumber(date, printed)).toBe(day);
  });
});
