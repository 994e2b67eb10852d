import { describe, expect, it } from 'vitest';
import * as calendar from '@/lib/arabic/calendar-date';
import type { IsoDate } from '@/lib/arabic/calendar-date';

describe('isoDate', () => {
  it.each<[number, number, number, IsoDate | null]>([
    [2017, 10, 24, '2017-10-24'],
    [1000, 1, 1, '1000-01-01'],
    [9999, 12, 31, '9999-12-31'],
    [2024, 2, 29, '2024-02-29'],
    [2000, 2, 29, '2000-02-29'],
    [1900, 2, 29, null],
    [2023, 2, 29, null],
    [2017, 2, 31, null],
    [2017, 4, 31, null],
    [2017, 13, 1, null],
    [2017, 0, 1, null],
    [2017, 1, 0, null],
    [2017, 1, -1, null],
    [999, 1, 1, null],
    [17, 1, 1, null],
    [10_000, 1, 1, null],
    [2017, 1.5, 1, null],
    [Number.NaN, 1, 1, null],
  ])('%d, %d, %d → %s', (year, month, day, date) => {
    expect(calendar.isoDate(year, month, day)).toBe(date);
  });
});

describe('parseIsoDate', () => {
  it.each([
    ['2017-10-24', '2017-10-24'],
    ['2017-02-29', null],
    ['2017-1-2', null],
    ['2017/10/24', null],
    ['2017-10-24T00:00', null],
    [' 2017-10-24', null],
    ['2017-10-24\n', null],
    ['0999-01-01', null],
    ['٢٠١٧-١٠-٢٤', null],
    ['', null],
  ])('%j → %s', (text, date) => {
    expect(calendar.parseIsoDate(text)).toBe(date);
  });
});

it('takes a date apart', () => {
  const date = '2017-10-04';
  expect([calendar.yearOf(date), calendar.monthOf(date), calendar.dayOf(date)]).toEqual([2017, 10, 4]);
});

it('goes to the database and back as UTC midnight', () => {
  expect(calendar.toUtcDate('2017-10-24').toISOString()).toBe('2017-10-24T00:00:00.000Z');
  expect(calendar.fromUtcDate(new Date('2017-10-24T00:00:00Z'))).toBe('2017-10-24');
});

/** From the tz database. "gap": midnight does not exist; "fold": the clock falls back at or after midnight. */
describe('startOfDay', () => {
  it.each<[string, string, IsoDate, string]>([
    ['UTC', 'plain', '2024-01-01', '2024-01-01T00:00:00.000Z'],
    ['Asia/Beirut', 'winter', '2024-01-15', '2024-01-14T22:00:00.000Z'],
    ['Asia/Beirut', 'summer', '2024-07-01', '2024-06-30T21:00:00.000Z'],
    ['Asia/Beirut', 'gap', '2024-03-31', '2024-03-30T22:00:00.000Z'],
    ['Asia/Beirut', 'gap', '2006-03-26', '2006-03-25T22:00:00.000Z'],
    ['Asia/Beirut', 'day of 25 hours', '2024-10-26', '2024-10-25T21:00:00.000Z'],
    ['Asia/Beirut', 'fold', '2024-10-27', '2024-10-26T22:00:00.000Z'],
    ['Africa/Cairo', 'gap', '2023-04-28', '2023-04-27T22:00:00.000Z'],
    ['Africa/Cairo', 'gap', '2024-04-26', '2024-04-25T22:00:00.000Z'],
    ['Africa/Cairo', 'day of 25 hours', '2024-10-31', '2024-10-30T21:00:00.000Z'],
    ['Africa/Cairo', 'fold', '2024-11-01', '2024-10-31T22:00:00.000Z'],
    ['Africa/Cairo', 'no summer time that year', '2017-07-01', '2017-06-30T22:00:00.000Z'],
    ['Asia/Damascus', 'gap', '2021-03-26', '2021-03-25T22:00:00.000Z'],
    ['Asia/Damascus', 'fold', '2021-10-29', '2021-10-28T22:00:00.000Z'],
    ['America/Havana', 'midnight comes twice', '2024-11-03', '2024-11-03T04:00:00.000Z'],
    ['America/Sao_Paulo', 'gap', '2018-11-04', '2018-11-04T03:00:00.000Z'],
    ['Asia/Riyadh', 'plain', '2017-10-24', '2017-10-23T21:00:00.000Z'],
  ])('%s, %s, %s → %s', (zone, _, date, instant) => {
    const start = calendar.startOfDay(date, zone);
    expect(start.toISOString()).toBe(instant);
    expect(calendar.dateIn(zone, start)).toBe(date);
    expect(calendar.dateIn(zone, new Date(start.getTime() - 1))).toBe(calendar.dayBefore(date));
  });
});

describe('dateIn', () => {
  it.each<[string, string, IsoDate]>([
    ['2024-03-30T21:59:59.999Z', 'Asia/Beirut', '2024-03-30'],
    ['2024-03-30T22:00:00.000Z', 'Asia/Beirut', '2024-03-31'],
    ['2024-10-26T21:30:00.000Z', 'Asia/Beirut', '2024-10-26'],
    ['2024-10-31T21:30:00.000Z', 'Africa/Cairo', '2024-10-31'],
    ['2023-12-31T23:00:00.000Z', 'Asia/Riyadh', '2024-01-01'],
    ['2024-01-01T04:59:59.000Z', 'America/New_York', '2023-12-31'],
  ])('%s in %s is %s', (instant, zone, date) => {
    expect(calendar.dateIn(zone, new Date(instant))).toBe(date);
  });
});

it.each<[IsoDate, IsoDate]>([
  ['2017-10-24', '2017-10-23'],
  ['2024-03-01', '2024-02-29'],
  ['2023-03-01', '2023-02-28'],
  ['2024-01-01', '2023-12-31'],
])('the day before %s is %s', (date, before) => {
  expect(calendar.dayBefore(date)).toBe(before);
});
