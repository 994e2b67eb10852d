import { expect, it } from 'vitest';
import { zoned } from '@/lib/feeds/zoned';

it.each([
  ['2017-10-23T21:00:00.000Z', 'Asia/Beirut', '2017-10-24T00:00:00+03:00'],
  ['2017-12-23T22:00:00.000Z', 'Asia/Beirut', '2017-12-24T00:00:00+02:00'],
  ['2017-10-24T07:05:09.900Z', 'Africa/Casablanca', '2017-10-24T08:05:09+01:00'],
  ['2017-10-24T00:00:00.000Z', 'UTC', '2017-10-24T00:00:00Z'],
  ['1960-01-01T22:00:00.000Z', 'Asia/Beirut', '1960-01-02T00:00:00+02:00'],
])('%s in %s', (instant, zone, expected) => {
  expect(zoned(instant, zone)).toBe(expected);
  expect(Date.parse(zoned(instant, zone))).toBe(Math.floor(Date.parse(instant) / 1_000) * 1_000);
});
