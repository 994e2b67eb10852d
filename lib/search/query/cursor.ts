/**
 * Where the next page begins: behind an article that was shown last, and at which place that was. When articles came or
 * went meanwhile the article counts, so nothing is shown twice and nothing is skipped.
 */
export interface Cursor {
  offset: number;
  after: number;
}

export const writeCursor = ({ offset, after }: Cursor): string => `${offset.toString(36)}-${after.toString(36)}`;

/** Null for anything that was not written here. */
export function readCursor(text: string): Cursor | null {
  const parts = /^([0-9a-z]{1,6})-([0-9a-z]{1,7})$/u.exec(text);
  return parts === null ? null : { offset: parseInt(parts[1] ?? '', 36), after: parseInt(parts[2] ?? '', 36) };
}

/** The place of the first article behind the cursor. */
export function placeIn(ids: readonly number[], cursor: Cursor | null): number {
  if (cursor === null) return 0;
  const at = ids.indexOf(cursor.after);
  return at < 0 ? Math.min(cursor.offset, ids.length) : at + 1;
}
