import { LRUCache } from 'lru-cache';
import type { Index } from '@/lib/search/index-queries';
import { openIndex } from '@/lib/search/index-queries';
import { filterOf } from '@/lib/search/filter-queries';
import type { SearchFound, SearchOptions, SearchOutcome } from '@/lib/search/outcome';
import { placeIn, readCursor, writeCursor } from '@/lib/search/query/cursor';
import { holdsExactly } from '@/lib/search/query/exact';
import { countFacets, type FacetCounts } from '@/lib/search/query/facets';
import { allowedBy } from '@/lib/search/query/filter';
import { groupAlike } from '@/lib/search/query/alike';
import { keepMatching } from '@/lib/search/query/match';
import { LONGEST_QUERY, type ParsedQuery } from '@/lib/search/query/parse';
import type { SearchSort } from '@/lib/search/query/request';
import {
  formsFound,
  MOST_EXACT,
  rank,
  readAsLatin,
  readQuery,
  type Ranked,
  type ReadQuery,
} from '@/lib/search/rank/find';
import { topOf, type Order } from '@/lib/search/rank/top';
import { readTexts, viewsOfAll } from '@/lib/search/result-queries';
import { showResults } from '@/lib/search/show-queries';
import { readSynonyms } from '@/lib/search/synonym-queries';

const MOST_RESULTS = 100;
/** As deep as pages lead. */
const DEEPEST = 10_000;
interface Computed {
  index: string;
  query: ParsedQuery;
  ids: number[];
  scores: Map<number, number>;
  planned: Ranked['planned'];
  alike: Map<number, number[]>;
  total: number;
  partial: number;
  facets: FacetCounts | null;
  readAs: string | null;
  isCut: boolean;
}

/** Answers of this version of the index, for the next page and for those who ask the same. */
const answers = new LRUCache<string, Computed>({
  max: 200,
  maxSize: 2_000_000,
  sizeCalculation: ({ ids }) => ids.length + 100,
});

/** Searches what is public. Never throws for anything that can be typed. */
export async function searchArticles(options: SearchOptions): Promise<SearchOutcome> {
  const { q, limit = 20, cursor } = options;
  if (q.length > LONGEST_QUERY) return { kind: 'too-long', most: LONGEST_QUERY };
  const from = cursor === undefined ? null : readCursor(cursor);
  if (cursor !== undefined && from === null) return { kind: 'bad-cursor' };
  const index = await openIndex();
  if (index === null) return { kind: 'building' };
  const most = Math.min(Math.max(limit, 1), MOST_RESULTS);
  const deep = Math.min(100 * 2 ** Math.ceil(Math.log2(Math.max(1, ((from?.offset ?? 0) + most + 1) / 100))), DEEPEST);
  const computed = await computedFor(options, index, deep);
  if ('kind' in computed) return computed;
  const { ids, total, partial, facets, planned, readAs, isCut, scores, alike } = computed;
  const at = placeIn(ids, from);
  const page = ids.slice(at, at + most);
  const forms = formsFound(planned);
  const { results, didYouMean } = await showResults(page, { forms, scores, alike, planned, text: readAs ?? q });
  const last = page.at(-1);
  const hasMore = at + page.length < ids.length && last !== undefined;
  const next = hasMore ? writeCursor({ offset: at + page.length, after: last }) : null;
  return { kind: 'found', total, partial, results, facets, forms, didYouMean, readAs, isCut, next };
}

async function computedFor(
  options: SearchOptions,
  index: Index,
  deep: number,
): Promise<Computed | Exclude<SearchOutcome, SearchFound>> {
  const { q, sort, exact, group, facets, sectionIds, authorIds, tagIds, issueIds, years, from, to } = options;
  const narrowed = { sectionIds, authorIds, tagIds, issueIds, years, from, to };
  const name = JSON.stringify([index.name, q, sort, exact, group, facets, deep, narrowed]);
  // By views changes without the index.
  const kept = sort === 'most-read' ? undefined : answers.get(name);
  if (kept) return kept;
  const computed = await compute(options, index, deep);
  if (!('kind' in computed)) answers.set(name, computed);
  return computed;
}

async function compute(
  options: SearchOptions,
  index: Index,
  deep: number,
): Promise<Computed | Exclude<SearchOutcome, SearchFound>> {
  const computed = await computeRead(await readQuery(options.q, index), options, index, deep);
  if ('kind' in computed || computed.readAs !== null || computed.query.words.length === 0) return computed;
  const latin = await readAsLatin(options.q, computed.planned, index);
  return latin === null ? computed : computeRead(latin, options, index, deep);
}

async function computeRead(
  { query, text, isKeyboard }: ReadQuery,
  options: SearchOptions,
  index: Index,
  deep: number,
): Promise<Computed | Exclude<SearchOutcome, SearchFound>> {
  const { exact = false, group = false } = options;
  const filter = await filterOf(query, options);
  if ('kind' in filter) return filter;
  const allowed = allowedBy(filter, index.docs);
  const hasCondition = query.phrases.length + query.without.length + query.withoutPhrases.length > 0;
  if (query.words.length === 0 && allowed === null && !hasCondition) {
    return options.q.trim() === '' ? { kind: 'empty' } : { kind: 'no-words' };
  }
  const passing = allowed ?? (hasCondition || exact ? index.docs.live.slice() : undefined);
  if (passing && hasCondition) await keepMatching(query, index, passing, exact);
  const ranked = await ranking(query, index, passing, options, deep);
  const { matches, isCut } = ranked;
  const sort = options.sort ?? (query.words.length > 0 ? 'relevance' : 'newest');
  const inOrder =
    sort === 'relevance' && query.words.length > 0 ? ranked.best : await sorted(matches, sort, index, deep);
  const alike = group ? groupAlike(inOrder.slice(0, 200), index.docs) : new Map<number, number[]>();
  const hidden = new Set([...alike.values()].flat());
  return {
    ...{ index: index.name, query, isCut, alike, planned: ranked.planned, scores: ranked.scores },
    ids: hidden.size === 0 ? inOrder : inOrder.filter((id) => !hidden.has(id)),
    total: ranked.total,
    partial: ranked.partial,
    facets: options.facets === true ? countFacets(matches, index.docs) : null,
    readAs: isKeyboard ? text : null,
  };
}

async function ranking(
  query: ParsedQuery,
  index: Index,
  allowed: Uint8Array | undefined,
  { exact = false }: SearchOptions,
  most: number,
) {
  if (query.words.length === 0) {
    const matches = docsIn(allowed ?? index.docs.live, index.docs.size);
    return {
      planned: [],
      best: [],
      exact: [],
      scores: new Map<number, number>(),
      matches,
      total: matches.length,
      partial: 0,
      isCut: false,
    };
  }
  const synonyms = exact ? undefined : await readSynonyms(index.name);
  const options = { exact, most, ...(allowed && { allowed }), ...(synonyms && { synonyms }) };
  const ranked = await rank(query.words, index, options);
  if (exact) return exactOnly(ranked, query);
  const { full, some } = ranked;
  return { ...ranked, total: full, partial: some - full, isCut: false };
}

/** The articles whose byte is set. */
function docsIn(passing: Uint8Array, size: number): Int32Array {
  const docs = new Int32Array(size);
  let count = 0;
  for (let doc = 0; doc < size; doc += 1) if (passing[doc] === 1) docs[count++] = doc;
  return docs.subarray(0, count);
}

/** Of those that hold every word the ones that spell them as the query does. */
async function exactOnly(ranked: Ranked, query: ParsedQuery) {
  const candidates = ranked.exact;
  const words = ranked.planned.map(({ word }) => query.written.get(word.key) ?? word.key);
  const passing = new Set<number>();
  for (let from = 0; from < candidates.length; from += 200) {
    for (const { id, text } of await readTexts(candidates.slice(from, from + 200)))
      if (holdsExactly(text, words)) passing.add(id);
  }
  const matches = Int32Array.from(candidates.filter((id) => passing.has(id)));
  const best = [...new Set([...ranked.best, ...candidates])].filter((id) => passing.has(id));
  return { ...ranked, best, matches, total: matches.length, partial: 0, isCut: ranked.full > MOST_EXACT };
}

async function sorted(matches: Int32Array, sort: SearchSort, { docs }: Index, most: number): Promise<number[]> {
  const { instant } = docs;
  const newest: Order = (one, other) => (instant[other] ?? 0) - (instant[one] ?? 0) || other - one;
  if (sort === 'oldest') return topOf(matches, most, (one, other) => newest(other, one));
  if (sort !== 'most-read') return topOf(matches, most, newest);
  const views = await viewsOfAll();
  return topOf(matches, most, (one, other) => (views.get(other) ?? 0) - (views.get(one) ?? 0) || newest(one, other));
}
