import { searchPage as words } from '@/content/search-page';
import { fill } from '@/content/strings';
import type { Facets, FacetValue } from '@/lib/search/facet-queries';
import { showNumber, showPlainNumber } from '@/lib/site/display';
import { searchUrl, withLimit, type SearchAddress } from '@/lib/site/search-url';

type Kind = keyof Facets;

/** Values that stand there at once; the others open. */
const FIRST = 6;
const KINDS: Kind[] = ['section', 'author', 'year', 'issue'];

/** How readers name a value. */
export const facetName = (kind: string, name: string): string => {
  if (kind === 'issue') return fill(words.issue, { number: showPlainNumber(name) });
  return kind === 'year' ? showPlainNumber(name) : name;
};

/** What the results can be narrowed to, each with the number of results that remain. */
export function FacetList({ facets, address }: { facets: Facets; address: SearchAddress }) {
  const offered = KINDS.map((kind) => ({
    kind,
    values: facets[kind].filter(({ value }) => !address[kind].includes(value)),
  })).filter(({ kind, values }) => values.length > 1 || (values.length === 1 && address[kind].length > 0));
  if (offered.length === 0) return null;
  return (
    <aside className="facets" aria-label={words.narrow}>
      {offered.map(({ kind, values }) => (
        <section key={kind} aria-label={words.facets[kind]}>
          <h2>{words.facets[kind]}</h2>
          <Values kind={kind} values={values.slice(0, FIRST)} address={address} />
          {values.length > FIRST && (
            <details>
              <summary>{words.facetMore}</summary>
              <Values kind={kind} values={values.slice(FIRST)} address={address} />
            </details>
          )}
        </section>
      ))}
    </aside>
  );
}

const Values = ({ kind, values, address }: { kind: Kind; values: FacetValue[]; address: SearchAddress }) => (
  <ul>
    {values.map(({ value, name, n }) => (
      <li key={value}>
        <a href={searchUrl(withLimit(address, kind, value))} rel="nofollow">
          <bdi>{facetName(kind, name)}</bdi> <span className="facet-count">{showNumber(n)}</span>
        </a>
      </li>
    ))}
  </ul>
);
