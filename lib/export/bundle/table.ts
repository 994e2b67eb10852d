import type { ColumnKind } from '@/lib/export/bundle/columns';

export interface Table {
  /** The file is called so, and the manifest counts by it. */
  name: string;
  /** The table that the lines are kept in. */
  table: string;
  /** What is read, where that is not simply the table. */
  from?: string;
  /** Columns in the order of a line; names as in the database. */
  columns: Readonly<Record<string, ColumnKind>>;
  /** The columns that the lines are sorted by: no two lines have the same. */
  key: readonly string[];
  /** What a line must fulfil beyond the kinds of its values. */
  rule?: (line: Line) => string | null;
}

export type Line = Record<string, unknown>;
