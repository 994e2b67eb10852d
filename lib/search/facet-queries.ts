import { reader } from '@/lib/db/client';
import { issuesOf, namesOf } from '@/lib/search/names-queries';
import type { FacetCount, FacetCounts } from '@/lib/search/query/facets';
import type { SearchAddress, SearchList } from '@/lib/site/search-url';

/** One value by which a search can be narrowed: how an address names it, how readers do, and how many there are. */
export interface FacetValue {
  value: string;
  /** A section's or author's name; of a year and an issue the number. */
  name: string;
  n: number;
}

export type Facets = Record<keyof FacetCounts, FacetValue[]>;

/** Names what was counted; what was deleted since is left out. */
export async function nameFacets({ section, author, year, issue }: FacetCounts): Promise<Facets> {
  const ids = (counts: FacetCount[]) => counts.map(({ id }) => id);
  const [sections, authors, issues] = await Promise.all([
    namesOf('section', ids(section)),
    namesOf('author', ids(author)),
    issuesOf(ids(issue)),
  ]);
  const named = (counts: FacetCount[], of: (id: number) => { slug: string; name: string } | undefined) =>
    counts.flatMap(({ id, n }) => {
      const known = of(id);
      return known ? [{ value: known.slug, name: known.name, n }] : [];
    });
  const numbered = (number: number | undefined) =>
    number === undefined ? undefined : { slug: String(number), name: String(number) };
  return {
    section: named(section, (id) => sections.get(id)),
    author: named(author, (id) => authors.get(id)),
    year: named(year, numbered),
    issue: named(issue, (id) => numbered(issues.get(id)?.number)),
  };
}

/** One limit of a search, with its name for readers. */
export interface Limit {
  list: SearchList;
  value: string;
  name: string;
}

/** What an address limits the search to, named; a name that nobody has stands as it came. */
export async function nameLimits(address: SearchAddress): Promise<Limit[]> {
  const nouns = ['section', 'author', 'tag'] as const;
  const rows = await Promise.all(nouns.map((noun) => slugNames(noun, address[noun])));
  const limits = nouns.flatMap((list, at) =>
    address[list].map((value) => ({ list, value, name: rows[at]?.find(({ slug }) => slug === value)?.name ?? value })),
  );
  const numbers = (['issue', 'year'] as const).flatMap((list) =>
    address[list].map((value) => ({ list, value, name: value })),
  );
  return [...limits, ...numbers];
}

async function slugNames(noun: 'section' | 'author' | 'tag', slugs: readonly string[]) {
  if (slugs.length === 0) return [];
  const query = { where: { slug: { in: [...slugs] } }, select: { slug: true, name: true } };
  if (noun === 'section') return reader().section.findMany(query);
  return noun === 'author' ? reader().author.findMany(query) : reader().tag.findMany(query);
}
