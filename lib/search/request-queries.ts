import { idsNamed, issueIdsOf } from '@/lib/search/names-queries';
import type { SearchRequest } from '@/lib/search/query/request';
import type { SearchOptions, SearchOutcome } from '@/lib/search/outcome';
import { searchArticles } from '@/lib/search/search-queries';

/** Searches for what an address asks: its names become ids. A name that nobody has finds nothing. */
export async function searchFor(
  request: SearchRequest,
  options: Pick<SearchOptions, 'group' | 'facets'> = {},
): Promise<SearchOutcome> {
  const { section, author, tag, issue, year, exact, q, limit, cursor, from, to, sort } = request;
  const [sectionIds, authorIds, tagIds, issueIds] = await Promise.all([
    section.length > 0 ? idsNamed('section', section) : null,
    author.length > 0 ? idsNamed('author', author) : null,
    tag.length > 0 ? idsNamed('tag', tag) : null,
    issue.length > 0 ? issueIdsOf(issue) : null,
  ]);
  return searchArticles({
    ...{ q, exact: exact === '1', ...options },
    ...(limit !== undefined && { limit }),
    ...(cursor !== undefined && { cursor }),
    ...(sort && { sort }),
    ...(from && { from }),
    ...(to && { to }),
    ...(sectionIds && { sectionIds }),
    ...(authorIds && { authorIds }),
    ...(tagIds && { tagIds }),
    ...(issueIds && { issueIds }),
    ...(year.length > 0 && { years: year }),
  });
}
