import { describe, expect, it } from 'vitest';
import { datestamp, parseMoment } from '@/lib/feeds/oai/datestamp';

it('writes an instant to the second', () =>
  expect(datestamp(new Date('2026-11-27T08:15:00.999Z'))).toBe('2026-11-27T08:15:00Z'));

describe('a moment', () => {
  it('of a day is the whole day, in UTC', () =>
    expect(parseMoment('2024-02-29')).toEqual({
      granularity: 'day',
      first: '2024-02-29T00:00:00Z',
      last: '2024-02-29T23:59:59Z',
    }));

  it('of a second is that second', () =>
    expect(parseMoment('2024-02-29T23:59:59Z')).toEqual({
      granularity: 'second',
      first: '2024-02-29T23:59:59Z',
      last: '2024-02-29T23:59:59Z',
    }));

  it.each(
    '2023-02-29 2024-13-01 2024-00-10 2024-2-1 2024-02 2024 0000-01-01 2024-01-01T24:00:00Z 2024-01-01T10:00Z 2024-01-01T10:00:00 2024-01-01T10:00:00.5Z 2024-01-01T10:00:00+02:00 2024-01-01T10:60:00Z 2024-01-01t10:00:00z ٢٠٢٤-٠١-٠١ tomorrow'.split(
      ' ',
    ),
  )('is not %s', (text) => expect(parseMoment(text)).toBeNull());
});
