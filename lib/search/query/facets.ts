import { SEVERAL, type DocTable } from '@/lib/search/index/docs';

/** How many of the matches there are of each, the commonest first. */
export interface FacetCount {
  /** An id, or the year itself. */
  id: number;
  n: number;
}

export interface FacetCounts {
  section: FacetCount[];
  author: FacetCount[];
  year: FacetCount[];
  issue: FacetCount[];
}

/** Values of a facet that are told: each is a link that costs the page a tenth of a millisecond. */
const MOST = 24;
/** Years are few, and readers look for one of them. */
const MOST_YEARS = 60;

/** Counts over all matches, however many. Years come newest first. */
export function countFacets(matches: Int32Array, docs: DocTable): FacetCounts {
  const { onlyAuthor, authors } = docs;
  const writers = countsOf(onlyAuthor, matches);
  // Those of several authors were counted by none.
  for (let at = 0; at < matches.length; at += 1) {
    const doc = matches[at] as number;
    if (onlyAuthor[doc] !== SEVERAL) continue;
    for (const author of authors[doc] ?? []) writers.set(author, (writers.get(author) ?? 0) + 1);
  }
  const years = told(countsOf(docs.year, matches), MOST_YEARS);
  return {
    section: told(countsOf(docs.section, matches)),
    author: told(writers),
    year: years.sort((one, other) => other.id - one.id),
    issue: told(countsOf(docs.issue, matches)),
  };
}

/** How often each id above zero stands at the matches: in plain memory, since there is one look for each of them. */
function countsOf(ids: Int32Array | Int16Array, matches: Int32Array): Map<number, number> {
  let counts = new Int32Array(4_096);
  for (let at = 0; at < matches.length; at += 1) {
    const id = ids[matches[at] as number] as number;
    if (id <= 0) continue;
    if (id >= counts.length) {
      const grown = new Int32Array(id * 2);
      grown.set(counts);
      counts = grown;
    }
    counts[id] = (counts[id] as number) + 1;
  }
  const found = new Map<number, number>();
  for (let id = 1; id < counts.length; id += 1) if (counts[id] !== 0) found.set(id, counts[id] as number);
  return found;
}

const told = (counts: Map<number, number>, most = MOST): FacetCount[] =>
  [...counts]
    .map(([id, n]) => ({ id, n }))
    .sort((one, other) => other.n - one.n || one.id - other.id)
    .slice(0, most);
