import { parseRoughCount } from '@/lib/import/clean/rough-count';
import { parseCsv } from '@/lib/import/sources/csv';

/** What an article is named by in such a file: our number, the number at its source, or an address of it. */
export const VIEW_KEYS = ['article', 'post_id', 'url'] as const;
export type ViewKey = (typeof VIEW_KEYS)[number];

/** A line of the file: a number of views, or why it is refused. Lines count from 1. */
export type ViewsLine =
  | { kind: 'views'; line: number; key: string; views: number; approximate: boolean }
  | { kind: 'refused'; line: number; problem: string };

const ALIASES: Readonly<Record<string, ViewKey>> = { old_url: 'url', article_id: 'article' };

/**
 * Reads a table of views: one column `article`, `post_id` or `url`, one column `views`; others are passed over.
 * @throws Error when the first line does not name those columns
 */
export function parseViewsCsv(text: string): { by: ViewKey; lines: ViewsLine[] } {
  const [titles, ...rows] = parseCsv(text);
  const names = (titles?.cells ?? []).map((title) => ALIASES[title.toLowerCase()] ?? title.toLowerCase());
  const by = VIEW_KEYS.find((key) => names.includes(key));
  const [keyAt, viewsAt] = [names.indexOf(by ?? ''), names.indexOf('views')];
  if (by === undefined || viewsAt < 0) {
    throw new Error('the first line must name the columns: article, post_id or url, and views');
  }
  const lines = rows.map(({ line, cells }): ViewsLine => {
    const refuse = (problem: string) => ({ kind: 'refused', line, problem }) as const;
    if (cells.length > names.length)
      return refuse('has too many columns: put a number with a comma in quotation marks');
    const [key, written] = [cells[keyAt] ?? '', cells[viewsAt] ?? ''];
    if (key === '') return refuse('names no article');
    const read = parseRoughCount(written);
    if (read === null) return refuse(`«${written}» is not a number of views (whole, 0 to 2,147,483,647)`);
    return { kind: 'views', line, key, views: read.count, approximate: read.approximate };
  });
  return { by, lines };
}
