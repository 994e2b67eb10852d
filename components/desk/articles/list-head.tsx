import { VisuallyHidden } from 'react-aria-components';
import type { Selection } from '@/components/desk/articles/use-selection';
import { articlesWords } from '@/content/desk/articles';
import { fill } from '@/content/strings';
import { deskListUrl, usualDir, type DeskFilter, type DeskSort } from '@/lib/articles/desk-filter';

interface Props {
  filter: DeskFilter;
  selection: Selection;
  ids: number[];
}

/** The columns' heads; those by which the list can be sorted are links. */
export function ListHead({ filter, selection, ids }: Props) {
  const words = articlesWords.columns;
  const sorted = (sort: DeskSort, text: string, className?: string) => {
    const isHere = filter.sort === sort;
    const turned = filter.dir === 'asc' ? 'desc' : 'asc';
    const dir = isHere ? turned : usualDir(sort);
    return (
      <th
        scope="col"
        className={className}
        {...(isHere && { 'aria-sort': filter.dir === 'asc' ? ('ascending' as const) : ('descending' as const) })}
      >
        <a href={deskListUrl({ ...filter, sort, dir })} title={fill(articlesWords.sortBy, { name: text })}>
          {text}
        </a>
      </th>
    );
  };
  return (
    <thead>
      <tr>
        <th scope="col" className="cell-check">
          <input
            type="checkbox"
            aria-label={articlesWords.select.page}
            checked={selection.isWholePage}
            ref={(box) => {
              if (box) box.indeterminate = selection.isSomeOfPage;
            }}
            onChange={() => selection.choose(selection.isWholePage ? [] : ids)}
          />
        </th>
        {sorted('title', words.title)}
        <th scope="col">{words.status}</th>
        <th scope="col">{words.section}</th>
        <th scope="col">{words.authors}</th>
        {sorted('published', words.published)}
        {sorted('views', words.views, 'cell-number')}
        {sorted('changed', words.changed)}
        <th scope="col">
          <VisuallyHidden>{words.actions}</VisuallyHidden>
        </th>
      </tr>
    </thead>
  );
}
