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

/** Values of a facet that are told: each is a link that costs the page a tenth of a millisecond. */
const MOST = 24;
/** Years are few, and readers look for one of them. */
const MOST_YEARS = 60;

/** Counts over all matches, however many. Years come newest first. */
export function countFacets(matches: Int32Array, docs: DocTable): FacetCounts {
  const [sections, authors, years, issues] = [new Counts(), new Counts(), new Counts(), new Counts()];
  for (let at = 0; at < matches.length; at += 1) {
    const doc = matches[at] as number;
    sections.add(docs.section[doc] ?? 0);
    years.add(docs.year[doc] ?? 0);
    const issue = docs.issue[doc] ?? 0;
    if (issue > 0) issues.add(issue);
    for (const author of docs.authors[doc] ?? []) authors.add(author);
  }
  const byNumber = (one: FacetCount, other: FacetCount) => other.n - one.n || one.id - other.id;
  const told = (counts: Counts, most = MOST): FacetCount[] => counts.found().sort(byNumber).slice(0, most);
  const newestFirst = told(years, MOST_YEARS).sort((one, other) => other.id - one.id);
  return { section: told(sections), author: told(authors), year: newestFirst, issue: told(issues) };
}

/** Counts by id in plain memory: many times as fast as a map, and there is one look at it for each match. */
class Counts {
  private counts = new Int32Array(4_096);

  add(id: number): void {
    if (id >= this.counts.length) {
      const grown = new Int32Array(id * 2);
      grown.set(this.counts);
      this.counts = grown;
    }
    this.counts[id] = (this.counts[id] ?? 0) + 1;
  }

  found(): FacetCount[] {
    const found: FacetCount[] = [];
    this.counts.forEach((n, id) => {
      if (n > 0) found.push({ id, n });
    });
    return found;
  }
}
