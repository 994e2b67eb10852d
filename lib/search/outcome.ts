import type { FacetCounts } from '@/lib/search/query/facets';
import type { SearchFilter } from '@/lib/search/query/filter';
import type { SearchSort } from '@/lib/search/query/request';
import type { SearchResult } from '@/lib/search/show-queries';

/** What may be asked of the search, and what comes of it. */

export interface SearchOptions extends SearchFilter {
  q: string;
  /** By relevance when there are words, else the newest first. */
  sort?: SearchSort;
  limit?: number;
  cursor?: string;
  /** Hamza, madda and vowel marks as they were typed. */
  exact?: boolean;
  /** Puts near-duplicates behind the first of them. */
  group?: boolean;
  /** Counts what the matches can be narrowed to. */
  facets?: boolean;
}

export interface SearchFound {
  kind: 'found';
  /** Articles that hold every word of the query (and pass filters, phrases and exclusions). */
  total: number;
  /** Articles that hold some word of it only: they come behind, by relevance. */
  partial: number;
  results: SearchResult[];
  /** Of all that hold every word; when none does, of those that hold some. Null when nobody asked. */
  facets: FacetCounts | null;
  /** Keys of the words that were found: for marking them in a text (lib/search/query/highlight). */
  forms: string[];
  /** The query with unknown words mended, as the articles spell them; null when nothing was. */
  didYouMean: string | null;
  /** The text that was read, when it was typed on the wrong keyboard. */
  readAs: string | null;
  /** Whether a phrase or an exact spelling was looked for in the best matches only. */
  isCut: boolean;
  /** For the next page; null on the last. */
  next: string | null;
}

export type SearchOutcome =
  | SearchFound
  /** Nothing was asked. */
  | { kind: 'empty' }
  /** Longer than may be asked. */
  | { kind: 'too-long'; most: number }
  /** Nothing of it can be looked for: signs and marks alone. */
  | { kind: 'no-words' }
  /** A field names nobody. */
  | { kind: 'unknown-name'; field: 'author' | 'section' | 'tag' | 'issue'; names: string[] }
  /** Not a cursor of ours. */
  | { kind: 'bad-cursor' }
  /** The index is being made. */
  | { kind: 'building' };
