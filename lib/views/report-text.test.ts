import { describe, expect, it } from 'vitest';
import type { DayFigures } from '@/lib/views/report-queries';
import { daysChart, daysRows, daysTable, risersTable } from '@/lib/views/report-text';

const days: DayFigures[] = [
  { day: '2026-11-20', readers: 200, openings: 1250, filtered: { bot_ua: 30, rate: 2 } },
  { day: '2026-11-21', readers: 0, openings: 0, filtered: {} },
  { day: '2026-11-22', readers: 1, openings: 1, filtered: { bot_ua: 5 } },
];

describe('a report', () => {
  it('gives a day a line, with the sum at the foot', () => {
    expect(daysTable(days)).toEqual([
      '       day  reader-days  openings  filtered',
      '2026-11-20          200      1250        32  bot_ua 30  rate 2',
      '2026-11-21            0         0         0',
      '2026-11-22            1         1         5  bot_ua 5',
      '  together          201      1251        37  bot_ua 35  rate 2',
    ]);
  });

  it('draws the days, the least of them too', () => {
    expect(daysChart(days)).toEqual([`2026-11-20  ${'█'.repeat(50)} 200`, '2026-11-21   0', '2026-11-22  █ 1']);
  });

  it('names the risers', () => {
    expect(risersTable([{ articleId: 7, title: 'أسرار الورق', readers: 50, before: 8 }])).toEqual([
      '     +42       50 after       8  article 7  أسرار الورق',
    ]);
  });

  it('has a column for each reason', () => {
    const [titles = [], first = []] = daysRows(days);
    expect(titles.slice(0, 4)).toEqual(['day', 'reader_days', 'openings', 'filtered_origin']);
    expect(first[titles.indexOf('filtered_bot_ua')]).toBe(30);
    expect(first).toHaveLength(titles.length);
  });
});
