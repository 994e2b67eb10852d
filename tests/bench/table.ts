/** A table of the report, in Markdown whose columns are aligned, so that it reads well before it is rendered too. */
export interface Table {
  title: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
  /** Said below, a line each. */
  notes?: readonly string[];
}

/** The first column is words; the others are numbers and stand at the right. */
export function drawTable({ title, head, rows, notes = [] }: Table): string {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => pad(cells[column] ?? '', width, column)).join(' | ')} |`;
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  const remarks = notes.length === 0 ? [] : ['', ...notes.map((note) => `- ${note}`)];
  return [`### ${title}`, '', line(head), `| ${rule.join(' | ')} |`, ...rows.map(line), ...remarks, ''].join('\n');
}

const pad = (cell: string, width: number, column: number): string =>
  column === 0 ? cell.padEnd(width) : cell.padStart(width);

/** A number for people: 12,345 or 0.31; a dash where there is none. */
export function show(number: number | null | undefined, digits = 0): string {
  if (number === null || number === undefined || !Number.isFinite(number)) return '–';
  return number.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

const MEGABYTE = 1_048_576;

export const showMegabytes = (bytes: number | null | undefined): string =>
  show(bytes === null || bytes === undefined ? null : bytes / MEGABYTE);
