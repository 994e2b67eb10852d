import { describe, expect, it } from 'vitest';
import { nextMidnight } from '@/lib/front/page/midnight';

describe('the day ends', () => {
  it.each([
    ['UTC', '2026-01-15T12:00:00Z', '2026-01-16T00:00:00Z'],
    ['UTC', '2026-01-15T00:00:00Z', '2026-01-16T00:00:00Z'],
    ['UTC', '2026-01-15T23:59:59.999Z', '2026-01-16T00:00:00Z'],
    ['UTC', '2024-02-28T12:00:00Z', '2024-02-29T00:00:00Z'],
    ['UTC', '2026-12-31T12:00:00Z', '2027-01-01T00:00:00Z'],
    ['Asia/Beirut', '2026-01-15T12:00:00Z', '2026-01-15T22:00:00Z'],
    ['Asia/Beirut', '2026-07-15T22:00:00Z', '2026-07-16T21:00:00Z'],
    // Summer time begins at midnight on 29 March: the day starts at one o'clock.
    ['Asia/Beirut', '2026-03-28T12:00:00Z', '2026-03-28T22:00:00Z'],
    ['Asia/Beirut', '2026-03-27T22:30:00Z', '2026-03-28T22:00:00Z'],
    ['Asia/Beirut', '2026-03-28T22:00:00Z', '2026-03-29T21:00:00Z'],
    // It ends at midnight on 25 October, when eleven o'clock comes again.
    ['Asia/Beirut', '2026-10-24T20:30:00Z', '2026-10-24T22:00:00Z'],
    ['Asia/Beirut', '2026-10-24T21:30:00Z', '2026-10-24T22:00:00Z'],
    ['Asia/Beirut', '2026-10-24T22:00:00Z', '2026-10-25T22:00:00Z'],
    // In Egypt on 24 April and at the end of 29 October.
    ['Africa/Cairo', '2026-04-23T12:00:00Z', '2026-04-23T22:00:00Z'],
    ['Africa/Cairo', '2026-04-23T22:00:00Z', '2026-04-24T21:00:00Z'],
    ['Africa/Cairo', '2026-10-29T20:59:59Z', '2026-10-29T22:00:00Z'],
    ['Africa/Cairo', '2026-10-29T21:30:00Z', '2026-10-29T22:00:00Z'],
    // Elsewhere the hour changes at night.
    ['America/New_York', '2026-03-08T05:00:00Z', '2026-03-09T04:00:00Z'],
    ['America/New_York', '2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z'],
    ['America/Los_Angeles', '2026-01-15T07:59:00Z', '2026-01-15T08:00:00Z'],
    ['Asia/Kathmandu', '2026-01-15T12:00:00Z', '2026-01-15T18:15:00Z'],
    ['Pacific/Kiritimati', '2026-01-15T12:00:00Z', '2026-01-16T10:00:00Z'],
  ])('in %s after %s at %s', (zone, now, end) => {
    expect(new Date(nextMidnight(zone, Date.parse(now)))).toEqual(new Date(end));
  });

  it.each(['Asia/Beirut', 'Africa/Cairo', 'Asia/Gaza', 'Africa/Casablanca', 'America/Santiago'])(
    'in %s where the calendar turns its leaf, all the year',
    (zone) => {
      const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
      for (let now = Date.UTC(2026, 0, 1); now < Date.UTC(2027, 0, 1); now += 13 * 3_600_000) {
        const end = nextMidnight(zone, now);
        expect([end > now, calendar.format(end - 1)]).toEqual([true, calendar.format(now)]);
        expect(calendar.format(end)).not.toBe(calendar.format(now));
      }
    },
  );
});

it('is of now when nothing else is said', () => {
  const end = nextMidnight('UTC');
  expect(end % 86_400_000).toBe(0);
  expect(end - Date.now()).toBeGreaterThan(0);
  expect(end - Date.now()).toBeLessThanOrEqual(86_400_000);
});
