import { describe, expect, it, vi } from 'vitest';
import { archivePeriod, parseArchivePath, type ArchivePath } from '@/lib/site/archive-path';

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

describe('archivePeriod', () => {
  it.each<[ArchivePath, { title: string; url: string; first: string; end: string }]>([
    [
      { year: 2017, month: null },
      { title: 'أرشيف سنة ٢٠١٧', url: '/archive/2017', first: '2017-01-01', end: '2018-01-01' },
    ],
    [
      { year: 2017, month: 10 },
      { title: 'تشرين الأول (أكتوبر) ٢٠١٧', url: '/archive/2017/10', first: '2017-10-01', end: '2017-11-01' },
    ],
    [
      { year: 2017, month: 12 },
      { title: 'كانون الأول (ديسمبر) ٢٠١٧', url: '/archive/2017/12', first: '2017-12-01', end: '2018-01-01' },
    ],
    [
      { year: 2024, month: 2 },
      { title: 'شباط (فبراير) ٢٠٢٤', url: '/archive/2024/02', first: '2024-02-01', end: '2024-03-01' },
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
    expect(all).toMatchObject({ url: '/archive', first: '1000-01-01' });
    expect(all.end > '9998-12-31').toBe(true);
  });
});
