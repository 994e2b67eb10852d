import type { DocTable } from '@/lib/search/index/docs';

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

/** Values of a facet that are told. */
const MOST = 200;

/** Counts over all matches, however many. Years come newest first. */
export function countFacets(matches: readonly number[], docs: DocTable): FacetCounts {
  const [sections, authors, years, issues] = [newCounts(), newCounts(), newCounts(), newCounts()];
  for (const doc of matches) {
    add(sections, docs.section[doc] ?? 0);
    add(years, docs.year[doc] ?? 0);
    const issue = docs.issue[doc] ?? 0;
    if (issue > 0) add(issues, issue);
    for (const author of docs.authors[doc] ?? []) add(authors, author);
  }
  const byNumber = (one: FacetCount, other: FacetCount) => other.n - one.n || one.id - other.id;
  const told = (counts: Map<number, number>) =>
    [...counts]
      .map(([id, n]) => ({ id, n }))
      .sort(byNumber)
      .slice(0, MOST);
  const newestFirst = told(years).sort((one, other) => other.id - one.id);
  return { section: told(sections), author: told(authors), year: newestFirst, issue: told(issues) };
}

const newCounts = () => new Map<number, number>();
const add = (counts: Map<number, number>, id: number) => counts.set(id, (counts.get(id) ?? 0) + 1);
