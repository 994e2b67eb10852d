/** Of an Excel sheet: without it, Excel takes UTF-8 for the code page of the machine. */
const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet program would run as a formula when it opens the file (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/u;

export type Cell = string | number;

/** Rows as CSV (RFC 4180) for spreadsheet programs: UTF-8 with its mark, and no text that is taken for a formula. */
export const toCsv = (rows: readonly (readonly Cell[])[]): string => BYTE_ORDER_MARK + rows.map(csvRow).join('');

/** One row of such a table, for those that are written bit by bit behind the mark. */
export const csvRow = (row: readonly Cell[]): string => `${row.map(toCell).join(',')}\r\n`;

function toCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
