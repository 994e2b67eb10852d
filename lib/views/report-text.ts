import { REASONS } from '@/lib/views/opening';
import type { Cell } from '@/lib/site/csv';
import type { RankedItem } from '@/lib/views/ranked-queries';
import type { DayFigures, Riser } from '@/lib/views/report-queries';

/** The widest bar, in characters. */
const WIDTH = 50;
const TITLES = ['day', 'reader-days', 'openings', 'filtered'];

/** Openings that a day has by reasons other than these; together they are its sum. */
const reasonsOf = ({ filtered }: DayFigures) => REASONS.filter((reason) => (filtered[reason] ?? 0) > 0);
const filteredIn = ({ filtered }: DayFigures) => Object.values(filtered).reduce((sum, hits) => sum + hits, 0);

/** All days as one, under a name. */
export function sumOf(days: readonly DayFigures[]): Omit<DayFigures, 'day'> {
  const filtered: DayFigures['filtered'] = {};
  for (const day of days)
    for (const reason of reasonsOf(day)) filtered[reason] = (filtered[reason] ?? 0) + (day.filtered[reason] ?? 0);
  return {
    readers: days.reduce((sum, { readers }) => sum + readers, 0),
    openings: days.reduce((sum, { openings }) => sum + openings, 0),
    filtered,
  };
}

/** The days as a table for a terminal, with their sum at the foot and the reasons behind each line. */
export function daysTable(days: readonly DayFigures[]): string[] {
  const lines = [...days, { ...sumOf(days), day: 'together' }] as DayFigures[];
  const cells = lines.map((line) => [line.day, line.readers, line.openings, filteredIn(line)].map(String));
  const widths = TITLES.map((title, column) =>
    Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0), column === 0 ? 10 : 0),
  );
  const format = (row: readonly string[]) => row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ');
  return [
    format(TITLES),
    ...lines.map((line, index) => {
      const reasons = reasonsOf(line).map((reason) => `${reason} ${line.filtered[reason] ?? 0}`);
      return [format(cells[index] ?? []), ...reasons].join('  ');
    }),
  ];
}

/** The reader-days as bars, one a line; the highest day fills the width, and no day with a reader is without a bar. */
export function daysChart(days: readonly DayFigures[]): string[] {
  const highest = Math.max(1, ...days.map(({ readers }) => readers));
  return days.map(({ day, readers }) => `${day}  ${'█'.repeat(Math.ceil((readers / highest) * WIDTH))} ${readers}`);
}

/** Articles that gained readers, one a line; titles last, since a terminal may turn them round. */
export const risersTable = (risers: readonly Riser[]): string[] =>
  risers.map(
    ({ articleId, title, readers, before }) =>
      `${`+${readers - before}`.padStart(8)}  ${String(readers).padStart(7)} after ${String(before).padStart(7)}  article ${articleId}  ${title}`,
  );

/** The days as rows for a spreadsheet, a column for each reason. */
export const daysRows = (days: readonly DayFigures[]): Cell[][] => [
  ['day', 'reader_days', 'openings', ...REASONS.map((reason) => `filtered_${reason}`)],
  ...days.map(({ day, readers, openings, filtered }) => [
    ...[day, readers, openings],
    ...REASONS.map((reason) => filtered[reason] ?? 0),
  ]),
];

/** The articles of a span as rows for a spreadsheet, the most read first. */
export const rankedRows = (ranked: readonly RankedItem[]): Cell[][] => [
  ['article', 'title', 'reader_days', 'openings'],
  ...ranked.map(({ articleId, title, readers, openings }) => [articleId, title, readers, openings]),
];
