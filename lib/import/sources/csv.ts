/** A row of a CSV file, with the line on which it begins; lines count from 1. */
export interface CsvRow {
  line: number;
  cells: string[];
}

const DELIMITERS = [',', ';', '\t'] as const;

/**
 * Reads CSV (RFC 4180) as spreadsheet programs write it: the delimiter is whichever the first line has most of, a field
 * may be quoted, and empty lines are passed over. A quotation that is never closed ends with the file.
 */
export function parseCsv(text: string): CsvRow[] {
  const source = text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  const delimiter = delimiterOf(source.slice(0, source.indexOf('\n') >>> 0));
  const rows: CsvRow[] = [];
  let row: CsvRow = { line: 1, cells: [] };
  let [cell, quoted, line] = ['', false, 1];
  const endRow = () => {
    row.cells.push(cell.trim());
    if (row.cells.some((one) => one !== '')) rows.push(row);
    row = { line, cells: [] };
    cell = '';
  };
  for (let at = 0; at < source.length; at += 1) {
    const char = source[at] ?? '';
    if (char === '\n') line += 1;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (char === delimiter) {
      row.cells.push(cell.trim());
      cell = '';
    } else if (char === '\n') endRow();
    else cell += char;
  }
  endRow();
  return rows;
}

/** The delimiter of a table: whichever its first line has most of. */
export const delimiterOf = (first: string): string =>
  DELIMITERS.reduce((best, one) => (first.split(one).length > first.split(best).length ? one : best));
