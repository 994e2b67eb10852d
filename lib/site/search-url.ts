/** What the address of a search says; the page reads no other names. Empty ones are left out, so equal searches have equal addresses. */
export interface SearchAddress {
  q: string;
  section: readonly string[];
  author: readonly string[];
  tag: readonly string[];
  issue: readonly string[];
  year: readonly string[];
  /** As typed, in either calendar. */
  from: string;
  to: string;
  sort: string;
  exact: string;
  cursor: string;
}

export const SEARCH_PATH = '/search';

const LISTS = ['section', 'author', 'tag', 'issue', 'year'] as const;
export type SearchList = (typeof LISTS)[number];
/** In the order in which they stand in an address. */
const NAMES = ['q', ...LISTS, 'from', 'to', 'sort', 'exact', 'cursor'] as const;

/** Half a character: encodeURIComponent would throw. */
const LONE = /[\ud800-\udfff]/gu;
/** Values of one name that are read. */
const MOST = 20;

/** The address of a search. Without anything asked, of the page on which one asks. */
export function searchUrl(address: Partial<SearchAddress>): string {
  const query = searchQuery(address);
  return query === '' ? SEARCH_PATH : `${SEARCH_PATH}?${query}`;
}

/** The query of the address alone, in its one form; empty when nothing is asked. */
function searchQuery(address: Partial<SearchAddress>): string {
  const pairs = NAMES.flatMap((name) => {
    const value = address[name] ?? '';
    return (typeof value === 'string' ? [value] : [...value]).map((one) => [name, one] as const);
  });
  return pairs
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value.replace(LONE, '\ufffd'))}`)
    .join('&');
}

/** What an address asks; what is repeated, empty or not ours says nothing. */
export function readSearch(params: URLSearchParams): SearchAddress {
  const one = (name: string) => params.getAll(name).find((value) => value.trim() !== '') ?? '';
  const many = (name: string) => [...new Set(params.getAll(name).filter((value) => value !== ''))].slice(0, MOST);
  return {
    q: one('q')
      .replace(/\p{Cc}+/gu, ' ')
      .trim(),
    ...{ section: many('section'), author: many('author'), tag: many('tag'), issue: many('issue'), year: many('year') },
    ...{
      from: one('from').trim(),
      to: one('to').trim(),
      sort: one('sort'),
      exact: one('exact'),
      cursor: one('cursor'),
    },
  };
}

/** The same search with another limit, from its first page. */
export const withLimit = (address: SearchAddress, list: SearchList, value: string): SearchAddress => ({
  ...address,
  [list]: [...new Set([...address[list], value])],
  cursor: '',
});

export const withoutLimit = (address: SearchAddress, list: SearchList, value: string): SearchAddress => ({
  ...address,
  [list]: address[list].filter((one) => one !== value),
  cursor: '',
});
