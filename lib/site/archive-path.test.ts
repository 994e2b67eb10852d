import { describe, expect, it, vi } from 'vitest';
import { archivePathUrl, archivePeriod, parseArchivePath, type ArchivePath } from '@/lib/site/archive-path';

vi.mock('@/content/site', () => ({ site: { digits: 'arab', monthNames: 'both', timeZone: 'Asia/Beirut' } }));

describe('parseArchivePath', () => {
  it.each<[string[], ArchivePath | null]>([
    [[], { year: null, month: null }],
    [['2017'], { year: 2017, month: null }],
    [['1000'], { year: 1000, month: null }],
    [['2017', '10'], { year: 2017, month: 10 }],
    [['2017', '01'], { year: 2017, month: 1 }],
    [['2017', '12'], { year: 2017, month: 12 }],
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
  ])('%j → %j', (segments, path) => {
    expect(parseArchivePath(segments)).toEqual(path);
  });
});

describe('archivePathUrl', () => {
  it.each<[ArchivePath, number | undefined, string]>([
    [{ year: null, month: null }, undefined, '/archive'],
    [{ year: null, month: null }, 4, '/archive'],
    [{ year: 2017, month: null }, undefined, '/archive/2017'],
    [{ year: 2017, month: null }, 2, '/archive/2017?page=2'],
    [{ year: 2017, month: 2 }, 1, '/archive/2017/02'],
    [{ year: 2017, month: 12 }, 3, '/archive/2017/12?page=3'],
  ])('%j, page %s is %s', (path, page, url) => {
    expect(archivePathUrl(path, page)).toBe(url);
  });
});

describe('archivePeriod', () => {
  it.each<[ArchivePath, { title: string; first: string; end: string }]>([
    [
      { year: 2017, month: null },
      { title: 'أرشيف سنة ٢٠١٧', first: '2017-01-01', end: '2018-01-01' },
    ],
    [
      { year: 2017, month: 10 },
      { title: 'تشرين الأول (أكتوبر) ٢٠١٧', first: '2017-10-01', end: '2017-11-01' },
    ],
    [
      { year: 2017, month: 12 },
      { title: 'كانون الأول (ديسمبر) ٢٠١٧', first: '2017-12-01', end: '2018-01-01' },
    ],
    [
      { year: 2024, month: 2 },
      { title: 'شباط (فبراير) ٢٠٢٤', first: '2024-02-01', end: '2024-03-01' },
    ],
  ])('%j', (path, period) => {
    expect(archivePeriod(path)).toEqual(period);
  });

  it.each<[ArchivePath]>([[{ year: null, month: null }], [{ year: 9998, month: null }], [{ year: 9998, month: 12 }]])(
    'begins before it ends: %j',
    (path) => {
      const { first, end } = archivePeriod(path);
      expect(first < end).toBe(true);
    },
  );

  it('of everything holds every year that a path can name', () => {
    const all = archivePeriod({ year: null, month: null });
    expect(all).toMatchObject({ first: '1000-01-01' });
    expect(all.end > '9998-12-31').toBe(true);
  });
});
