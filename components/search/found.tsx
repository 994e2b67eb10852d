import { FacetList } from '@/components/search/facets';
import { Nothing } from '@/components/search/nothing';
import { Result } from '@/components/search/result';
import { Sorts } from '@/components/search/sorts';
import { searchPage as words } from '@/content/search-page';
import { fill } from '@/content/strings';
import type { Named } from '@/lib/articles/article';
import type { SearchView } from '@/lib/search/page-queries';
import type { SearchFound } from '@/lib/search/outcome';
import { showCount, showNumber } from '@/lib/site/display';
import { searchUrl } from '@/lib/site/search-url';

interface Props {
  view: SearchView;
  found: SearchFound;
  sections: readonly Named[];
}

/** What was found, in order, and the ways to narrow it. */
export function Found({ view, found, sections }: Props) {
  const { address, facets, limits } = view;
  const { results, forms, next, isCut } = found;
  if (results.length === 0)
    return <Nothing sections={sections} isNarrowed={limits.length > 0} found={found} {...{ address }} />;
  return (
    <div className="search-columns">
      {facets && <FacetList facets={facets} address={address} />}
      <div className="search-results">
        <div className="search-head">
          <Count found={found} before={view.before} />
          <Sorts address={address} />
        </div>
        <Understood found={found} address={address} />
        {isCut && <p className="search-note">{words.cut}</p>}
        <ol className="entries">
          {results.map((result) => (
            <Result key={result.id} result={result} forms={forms} />
          ))}
        </ol>
        {(next !== null || view.before > 0) && (
          <nav className="pagination" aria-label={words.title}>
            {view.before > 0 && (
              <a className="pagination-step" href={searchUrl({ ...address, cursor: '' })} rel="nofollow">
                {words.first}
              </a>
            )}
            {next !== null && (
              <a className="pagination-step" href={searchUrl({ ...address, cursor: next })} rel="nofollow next">
                {words.next}
              </a>
            )}
          </nav>
        )}
      </div>
    </div>
  );
}

/** How many hold all words, how many only some, and where in them one is. */
function Count({ found: { total, partial, results }, before }: { found: SearchFound; before: number }) {
  const range = { first: showNumber(before + 1), last: showNumber(before + results.length) };
  return (
    <p className="search-count" role="status">
      {total === 0 ? words.onlyPartial : <strong>{showCount(total, words.found)}</strong>}{' '}
      {total > 0 && partial > 0 && <span>{showCount(partial, words.partial)}</span>}
      {before > 0 && <span> · {fill(words.range, range)}</span>}
    </p>
  );
}

/** How the query was read, where that is not how it was typed. */
export function Understood({ found, address }: { found: SearchFound; address: SearchView['address'] }) {
  const { didYouMean, readAs } = found;
  return (
    <>
      {readAs !== null && <p className="search-note">{fill(words.readAs, { text: readAs })}</p>}
      {didYouMean !== null && (
        <p className="search-meant">
          {words.didYouMean}{' '}
          <a href={searchUrl({ ...address, q: didYouMean, cursor: '' })} rel="nofollow">
            <bdi>{didYouMean}</bdi>
          </a>
          {'\u061f'}
        </p>
      )}
    </>
  );
}
