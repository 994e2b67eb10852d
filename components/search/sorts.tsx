import { searchPage as words } from '@/content/search-page';
import { SORTS } from '@/lib/search/query/request';
import { searchUrl, type SearchAddress } from '@/lib/site/search-url';

/** The order of the results; without words to be relevant to, the newest come first. */
export function Sorts({ address }: { address: SearchAddress }) {
  const usual = address.q === '' ? 'newest' : 'relevance';
  const offered = SORTS.filter((sort) => sort !== 'relevance' || address.q !== '');
  const current = offered.find((sort) => sort === address.sort) ?? usual;
  return (
    <nav className="sorts" aria-label={words.sortBy}>
      <ul>
        {offered.map((sort) => (
          <li key={sort}>
            <a
              href={searchUrl({ ...address, sort: sort === usual ? '' : sort, cursor: '' })}
              rel="nofollow"
              {...(sort === current && { 'aria-current': 'true' as const })}
            >
              {words.sorts[sort]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
