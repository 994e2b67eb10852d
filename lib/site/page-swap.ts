/** The printed pages of an article. */
export interface Pages {
  start: number | null;
  end: number | null;
}

/**
 * Two articles that follow each other in an issue change places: the later one begins where the earlier began, the
 * earlier ends where the later ended, and each keeps its length. Nothing around them moves, also where they shared a
 * page or had one between them.
 * @returns their new pages, the one that comes first now before the other; null when page numbers cannot say it
 */
export function swapPages(first: Pages, second: Pages): [Pages, Pages] | null {
  if (first.start === null || second.start === null) return null;
  const length = ({ start, end }: Pages) => (start === null || end === null ? 0 : end - start);
  const last = second.end ?? second.start;
  const now = { start: first.start, end: first.start + length(second) };
  const then = { start: last - length(first), end: last };
  if (then.start <= now.start) return null;
  const as = (pages: { start: number; end: number }, before: Pages): Pages =>
    before.end === null ? { start: pages.start, end: null } : pages;
  return [as(now, second), as(then, first)];
}
