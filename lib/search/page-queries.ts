import { site } from '@/content/site';
import { parseSpan } from '@/lib/arabic/period';
import { nameFacets, nameLimits, type Facets, type Limit } from '@/lib/search/facet-queries';
import { readCursor } from '@/lib/search/query/cursor';
import { parseSearchRequest } from '@/lib/search/query/request';
import { searchFor } from '@/lib/search/request-queries';
import type { SearchOutcome } from '@/lib/search/outcome';
import { searchUrl, type SearchAddress } from '@/lib/site/search-url';

/** What the page of a search shows. */
export interface SearchView {
  address: SearchAddress;
  outcome: SearchOutcome;
  /** Null where there is nothing to narrow. */
  facets: Facets | null;
  limits: Limit[];
  /** How many results came before these. */
  before: number;
  /** What was looked for in the whole archive and is not in it; null otherwise. */
  missed: string | null;
  /** Which of the dates could not be read, and whether something else in the address could not. */
  wrong: { from: boolean; to: boolean; address: boolean };
}

/** Searches for what an address asks. What in it cannot be read is said and left out; the rest is searched for. */
export async function getSearchView(address: SearchAddress): Promise<SearchView> {
  const [first, last] = [parseSpan(address.from)?.first, parseSpan(address.to)?.last];
  const [from, to] = [first ?? '', last ?? ''];
  const wrong = { from: address.from !== '' && !first, to: address.to !== '' && !last, address: false };
  const read = (asked: SearchAddress) =>
    parseSearchRequest(new URLSearchParams(searchUrl({ ...asked, from, to }).split('?')[1] ?? ''));
  const plain = { ...address, section: [], author: [], tag: [], issue: [], year: [], sort: '', exact: '', cursor: '' };
  let parsed = read(address);
  if ('problems' in parsed) {
    wrong.address = true;
    parsed = read(plain);
  }
  // Of words alone everything can be read.
  if ('problems' in parsed) throw new Error(`a plain search could not be read: ${parsed.problems.join('; ')}`);
  const outcome = await searchFor({ ...parsed.request, limit: site.pageSize }, { group: true, facets: true });
  const [facets, limits] = await Promise.all([
    outcome.kind === 'found' && outcome.facets ? nameFacets(outcome.facets) : null,
    nameLimits(wrong.address ? plain : address),
  ]);
  const before = address.cursor === '' ? 0 : (readCursor(address.cursor)?.offset ?? 0);
  const isWhole = limits.length === 0 && from === '' && to === '' && parsed.request.exact !== '1';
  const isMissed = isWhole && outcome.kind === 'found' && outcome.total + outcome.partial === 0;
  const missed = isMissed ? address.q : null;
  return { address: wrong.address ? plain : address, outcome, facets, limits, before, missed, wrong };
}
