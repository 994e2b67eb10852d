import { describe, expect, it, vi } from 'vitest';
import {
  archivePathUrl,
  archivePeriod,
  archiveTitle,
  parseArchivePath,
  spanInOther,
  type ArchivePath,
} from '@/lib/site/archive-path';

const calendar = 'gregorian';

vi.mock('@/content/site', () => ({ site: { digits: 'arab', monthNames: 'both', timeZone: 'Asia/Beirut' } }));

describe('parseArchivePath', () => {
  it.each<[string[], ArchivePath | null]>([
    [[], { calendar, year: null, month: null }],
    [['2017'], { calendar, year: 2017, month: null }],
    [['1000'], { calendar, year: 1000, month: null }],
    [['2017', '10'], { calendar, year: 2017, month: 10 }],
    [['2017', '01'], { calendar, year: 2017, month: 1 }],
    [['2017', '12'], { calendar, year: 2017, month: 12 }],
    [['2017', '1'], null],
    [['2017', '00'], null],
    [['2017', '13'], null],
    [['2017', ''], null],
    [['2017', '10', '24'], null],
    [['0999'], null],
    [['17'], null],
    [['20170'], null],
    [['٢٠١٧'], null],
    [['2017\n'], null],
    [['x'], null],
    [[''], null],
    [['9999'], null],
    [['hijri'], { calendar: 'hijri', year: null, month: null }],
    [['hijri', '1445'], { calendar: 'hijri', year: 1445, month: null }],
    [['hijri', '1445', '09'], { calendar: 'hijri', year: 1445, month: 9 }],
    [['hijri', '1500', '12'], { calendar: 'hijri', year: 1500, month: 12 }],
    [['hijri', '1445', '9'], null],
    [['hijri', '1445', '13'], null],
    [['hijri', '1501'], null],
    [['hijri', '1199'], null],
    [['hijri', '2017'], null],
    [['hijri', '1445', '09', '01'], null],
    [['hijri', 'hijri'], null],
    [['1445', 'hijri'], null],
  ])('%j → %j', (segments, path) => {
    expect(parseArchivePath(segments)).toEqual(path);
  });
});

describe('archivePathUrl', () => {
  it.each<[ArchivePath, number | undefined, string]>([
    [{ calendar, year: null, month: null }, undefined, '/archive'],
    [{ calendar, year: null, month: null }, 4, '/archive'],
    [{ calendar, year: 2017, month: null }, undefined, '/archive/2017'],
    [{ calendar, year: 2017, month: null }, 2, '/archive/2017?page=2'],
    [{ calendar, year: 2017, month: 2 }, 1, '/archive/2017/02'],
    [{ calendar, year: 2017, month: 12 }, 3, '/archive/2017/12?page=3'],
    [{ calendar: 'hijri', year: null, month: null }, 4, '/archive/hijri'],
    [{ calendar: 'hijri', year: 1445, month: null }, 2, '/archive/hijri/1445?page=2'],
    [{ calendar: 'hijri', year: 1445, month: 9 }, 1, '/archive/hijri/1445/09'],
  ])('%j, page %s is %s', (path, page, url) => {
    expect(archivePathUrl(path, page)).toBe(url);
  });
});

describe('a place in the archive', () => {
  it.each<[ArchivePath, string, string | null]>([
    [{ calendar, year: null, month: null }, 'الأرشيف', null],
    [{ calendar, year: 2017, month: null }, 'أرشيف سنة ٢٠١٧', 'ربيع الآخر ١٤٣٨هـ – ربيع الآخر ١٤٣٩هـ'],
    [{ calendar, year: 2017, month: 12 }, 'كانون الأول (ديسمبر) ٢٠١٧', 'ربيع الأول ١٤٣٩هـ – ربيع الآخر ١٤٣٩هـ'],
    [{ calendar: 'hijri', year: null, month: null }, 'الأرشيف بالتقويم الهجري', null],
    [{ calendar: 'hijri', year: 1445, month: null }, 'أرشيف سنة ١٤٤٥هـ', 'تموز ٢٠٢٣ – تموز ٢٠٢٤'],
    [{ calendar: 'hijri', year: 1445, month: 9 }, 'رمضان ١٤٤٥هـ', 'آذار – نيسان ٢٠٢٤'],
    [{ calendar: 'hijri', year: 1300, month: 9 }, 'رمضان ١٣٠٠هـ', null],
  ])('%j is called %s, and is %s in the other calendar', (path, title, span) => {
    expect([archiveTitle(path), spanInOther(path)]).toEqual([title, span]);
  });

  it.each<[ArchivePath, string, string]>([
    [{ calendar, year: 2017, month: null }, '2017-01-01', '2018-01-01'],
    [{ calendar, year: 2017, month: 12 }, '2017-12-01', '2018-01-01'],
    [{ calendar, year: 2024, month: 2 }, '2024-02-01', '2024-03-01'],
    [{ calendar, year: 9998, month: null }, '9998-01-01', '9999-01-01'],
    [{ calendar: 'hijri', year: 1445, month: 9 }, '2024-03-11', '2024-04-10'],
    [{ calendar: 'hijri', year: 1445, month: 12 }, '2024-06-07', '2024-07-07'],
    [{ calendar: 'hijri', year: 1445, month: null }, '2023-07-19', '2024-07-07'],
  ])('%j begins on %s and ends before %s', (path, first, end) => {
    expect(archivePeriod(path)).toEqual({ first, end });
  });
});
