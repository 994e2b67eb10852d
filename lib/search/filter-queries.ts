import { idsCalled, issueIdsOf } from '@/lib/search/names-queries';
import type { SearchOptions, SearchOutcome } from '@/lib/search/outcome';
import type { SearchFilter } from '@/lib/search/query/filter';
import type { ParsedQuery } from '@/lib/search/query/parse';

/** The filters of the page together with those that were typed. */
export async function filterOf(
  query: ParsedQuery,
  options: SearchOptions,
): Promise<SearchFilter | Extract<SearchOutcome, { kind: 'unknown-name' }>> {
  const filter: { -readonly [K in keyof SearchFilter]: SearchFilter[K] } = {};
  for (const [field, typed, given] of [
    ['author', query.authors, options.authorIds],
    ['section', query.sections, options.sectionIds],
    ['tag', query.tags, options.tagIds],
  ] as const) {
    const ids = typed.length === 0 ? undefined : await idsCalled(field, typed);
    if (ids?.length === 0) return { kind: 'unknown-name', field, names: [...typed] };
    const both = ids && given ? ids.filter((id) => given.includes(id)) : (ids ?? given);
    if (both) filter[`${field}Ids`] = both;
  }
  const issueIds = query.issues.length === 0 ? undefined : await issueIdsOf(query.issues);
  if (issueIds?.length === 0) return { kind: 'unknown-name', field: 'issue', names: query.issues.map(String) };
  const issues = issueIds ?? options.issueIds;
  if (issues) filter.issueIds = issues;
  const years = query.years.length > 0 ? query.years : options.years;
  if (years) filter.years = years;
  if (options.from) filter.from = options.from;
  if (options.to) filter.to = options.to;
  return filter;
}
