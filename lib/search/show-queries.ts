import type { IsoDate } from '@/lib/arabic/calendar-date';
import type { Named } from '@/lib/articles/article';
import { tokensOf } from '@/lib/search/analyse/tokens';
import { marksIn, snippet, type Mark, type Snippet } from '@/lib/search/query/highlight';
import type { PlannedWord } from '@/lib/search/rank/plan';
import { readLinks, readResults, type ResultLink, type ResultRow } from '@/lib/search/result-queries';

/** What a list of results shows of an article. Offsets are UTF-16 units of the text beside them. */
export interface SearchResult {
  id: number;
  slug: string;
  externalId: string | null;
  title: string;
  titleMarks: Mark[];
  subtitle: string | null;
  snippet: Snippet;
  publishedOn: IsoDate;
  section: Named;
  authors: Named[];
  views: number;
  /** Comparable within one answer only. */
  score: number;
  /** Near-duplicates that stand behind it. */
  alike: ResultLink[];
}

interface Found {
  forms: readonly string[];
  scores: ReadonlyMap<number, number>;
  alike: ReadonlyMap<number, number[]>;
  planned: readonly PlannedWord[];
  /** The query. */
  text: string;
}

/** Reads the articles of one page and marks what was found in them. */
export async function showResults(ids: readonly number[], found: Found) {
  if (ids.length === 0) return { results: [], didYouMean: mended(found, []) };
  const behind = ids.flatMap((id) => found.alike.get(id) ?? []);
  const [rows, links] = await Promise.all([readResults(ids), readLinks(behind)]);
  const forms = new Set(found.forms);
  const results = rows.map((row): SearchResult => {
    const { bodyText, ...rest } = row;
    return {
      ...rest,
      titleMarks: marksIn(row.title, forms),
      snippet: snippet(bodyText, forms),
      score: found.scores.get(row.id) ?? 0,
      alike: (found.alike.get(row.id) ?? []).flatMap((id) => links.get(id) ?? []),
    };
  });
  return { results, didYouMean: mended(found, rows) };
}

/** The query with every word that was taken for another as the articles found spell that other; null without any. */
function mended({ planned, text }: Found, rows: ResultRow[]): string | null {
  const meant = new Map(planned.flatMap(({ word, meant: key }) => (key === null ? [] : [[word.key, key] as const])));
  if (meant.size === 0) return null;
  const spelling = new Map<string, string>();
  const wanted = new Set(meant.values());
  for (const { title, bodyText } of rows) {
    for (const written of [title, bodyText]) {
      for (const { key, start, end } of tokensOf(written, wanted))
        if (!spelling.has(key)) spelling.set(key, written.slice(start, end));
    }
    if (spelling.size === wanted.size) break;
  }
  let result = '';
  let at = 0;
  for (const { key, start, end } of tokensOf(text)) {
    const key2 = meant.get(key);
    if (key2 === undefined) continue;
    result += text.slice(at, start) + (spelling.get(key2) ?? key2);
    at = end;
  }
  return result + text.slice(at);
}
