import { articlesWords as words } from '@/content/desk/articles';
import { fill, strings } from '@/content/strings';
import { deskListUrl, FILTERS, isNarrowed, MOST_COUNTED, type DeskFilter } from '@/lib/articles/desk-filter';
import type { FilterNames } from '@/lib/articles/filter-name-queries';
import { showCount, showNumber, showShortDate } from '@/lib/site/display';

interface Props {
  filter: DeskFilter;
  names: FilterNames;
  total: number;
}

/** How many were found, and what narrows the list; each can be taken away. */
export const ActiveFilters = ({ filter, names, total }: Props) => (
  <div className="active-filters">
    <p role="status">
      {total > MOST_COUNTED
        ? fill(words.moreThan, { n: showNumber(MOST_COUNTED) })
        : showCount(total, strings.count.articles)}
    </p>
    {isNarrowed(filter) && (
      <ul aria-label={words.filters.active}>
        {FILTERS.filter((name) => Boolean(filter[name])).map((name) => (
          <li key={name}>
            <a
              className="filter-chip"
              href={deskListUrl({ ...filter, [name]: null })}
              aria-label={fill(words.filters.remove, { name: textOf(name, filter, names) })}
            >
              <bdi>{textOf(name, filter, names)}</bdi> <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
        <li>
          <a href={deskListUrl({ status: filter.status, sort: filter.sort, dir: filter.dir })}>{words.filters.clear}</a>
        </li>
      </ul>
    )}
  </div>
);

function textOf(name: (typeof FILTERS)[number], filter: DeskFilter, names: FilterNames): string {
  const label = words.filters[name];
  if (name === 'mine') return label;
  const value = filter[name];
  const shown =
    name === 'q'
      ? filter.q
      : name === 'from' || name === 'to'
        ? ((filter[name] && showShortDate(filter[name])) ?? '')
        : (names[name] ?? String(value));
  return `${label}${strings.punctuation.colon} ${shown}`;
}
