import { describe, expect, it } from 'vitest';
import { dateFields, readDay } from '@/lib/import/sources/day';

describe('a date of a source', () => {
  it.each<[string, string, string?]>([
    ['2023-04-09', '2023-04-09'],
    ['2023/04/09م', '2023-04-09'],
    ['٢٠٢٣/٠٤/٠٩م', '2023-04-09'],
    ['9 نيسان 2023', '2023-04-09'],
    ['2023-04-09T10:00:00Z', '2023-04-09', '2023-04-09T10:00:00.000Z'],
    ['2023-04-09T23:30:00Z', '2023-04-10', '2023-04-09T23:30:00.000Z'],
    ['2023-04-09T10:00:00+0300', '2023-04-09', '2023-04-09T07:00:00.000Z'],
    ['2023-04-09 10:00:00', '2023-04-09', '2023-04-09T07:00:00.000Z'],
    ['2023-04-09 10:00', '2023-04-09', '2023-04-09T07:00:00.000Z'],
    ['1955-03-01 08:00:00', '1955-03-01', '1955-03-01T06:00:00.000Z'],
  ])('%s is %s', (text, day, at) => {
    const read = readDay(text, 'Asia/Damascus');
    expect(read?.day).toBe(day);
    expect(read?.at?.toISOString()).toBe(at);
    expect(read?.doubt).toBeUndefined();
  });

  it.each([
    ['15 رجب 1444هـ', '2023-02-06'],
    ['رجب 1444هـ', '2023-01-23'],
    ['1444-2023م', '2023-01-01'],
    ['1444هـ / 2023م', '2023-01-01'],
    ['2023-1444', '2023-01-01'],
  ])('%s is %s, with a doubt, and kept as printed', (text, day) => {
    expect(readDay(text, 'Asia/Damascus')).toMatchObject({
      ...{ day, hijri: text },
      doubt: expect.stringContaining(text) as string,
    });
  });

  it.each([
    '',
    'soon',
    '0000-00-00 00:00:00',
    '2023-02-30',
    '2023-04-09T25:00:00Z',
    '1444-1999م',
    '2023',
    '45/13/1445',
  ])('%j is none', (text) => {
    expect(readDay(text, 'Asia/Damascus')).toBeNull();
  });

  it('gives the instant only where this site has the same day', () => {
    const at = new Date('2023-04-09T23:30:00Z');
    expect(dateFields({ day: '2023-04-10', at })).toEqual({ publishedOn: '2023-04-10', publishedAt: at.toISOString() });
    expect(dateFields({ day: '2023-04-09', at })).toEqual({ publishedOn: '2023-04-09' });
  });
});
