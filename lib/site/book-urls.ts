import { issueUrl, parseId } from '@/lib/site/urls';

/** Addresses of several articles in one piece: as a book (EPUB), and one after another for printing. */

/** Articles in one selection: more make no book that anybody reads, and each has its price. */
export const MOST_SELECTED = 60;

export const issueEpubUrl = (number: number): string => `${issueUrl(number)}/issue.epub`;
export const issuePrintUrl = (number: number): string => `${issueUrl(number)}/print`;
/** @param ids of articles, in any order: at most {@link MOST_SELECTED} */
export const selectionEpubUrl = (ids: readonly number[]): string => `/selection/${selectionName(ids)}/selection.epub`;
export const selectionPrintUrl = (ids: readonly number[]): string => `/selection/${selectionName(ids)}/print`;

/** One selection has one name: its ids from the smallest, each once. */
const selectionName = (ids: readonly number[]): string => [...new Set(ids)].sort((a, b) => a - b).join('-');

/** The ids that a path segment such as «1-2-3» names, and whether it is written in its one form; null when it names none. */
export function parseSelection(segment: string): { ids: number[]; isCanonical: boolean } | null {
  // Before it is taken apart: sixty ids of ten digits.
  if (segment.length > MOST_SELECTED * 11) return null;
  const ids = segment.split('-').map(parseId);
  const known = [...new Set(ids.filter((id) => id !== null))].sort((a, b) => a - b);
  if (ids.includes(null) || known.length > MOST_SELECTED) return null;
  return { ids: known, isCanonical: selectionName(known) === segment };
}
