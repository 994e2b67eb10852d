import { facetName } from '@/components/search/facets';
import { searchPage as words } from '@/content/search-page';
import { fill, strings } from '@/content/strings';
import type { Limit } from '@/lib/search/facet-queries';
import { searchUrl, withoutLimit, type SearchAddress } from '@/lib/site/search-url';

/** What narrows the search now; each can be taken away, or all. */
export function Limits({ limits, address }: { limits: readonly Limit[]; address: SearchAddress }) {
  const dates = (['from', 'to'] as const).filter((name) => address[name] !== '');
  const chips = [
    ...limits.map(({ list, value, name }) => ({
      key: `${list}=${value}`,
      text: facetName(list, name),
      url: searchUrl(withoutLimit(address, list, value)),
    })),
    ...dates.map((name) => ({
      key: name,
      text: `${words[name]}${strings.punctuation.colon} ${address[name]}`,
      url: searchUrl({ ...address, [name]: '', cursor: '' }),
    })),
    ...(address.exact === '1'
      ? [{ key: 'exact', text: words.exact, url: searchUrl({ ...address, exact: '', cursor: '' }) }]
      : []),
  ];
  if (chips.length === 0) return null;
  const { q, sort } = address;
  return (
    <div className="limits">
      <p>{words.chosen}</p>
      <ul>
        {chips.map(({ key, text, url }) => (
          <li key={key}>
            <a className="limit" href={url} aria-label={fill(words.remove, { name: text })} rel="nofollow">
              <bdi>{text}</bdi> <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
        {chips.length > 1 && (
          <li>
            <a className="more" href={searchUrl({ q, sort })} rel="nofollow">
              {words.clear}
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}
