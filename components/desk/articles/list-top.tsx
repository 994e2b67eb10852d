import type { ComponentProps } from 'react';
import { ActiveFilters } from '@/components/desk/articles/active-filters';
import { Filters } from '@/components/desk/articles/filters.client';
import { SearchBox } from '@/components/desk/articles/search-box.client';
import { StatusTabs } from '@/components/desk/articles/status-tabs';

type Props = ComponentProps<typeof StatusTabs> & ComponentProps<typeof Filters> & ComponentProps<typeof ActiveFilters>;

/** What narrows the list, above it. */
export const ListTop = ({ filter, counts, names, sections, actions, total }: Props) => (
  <>
    <StatusTabs filter={filter} counts={counts} />
    <div className="list-tools">
      <SearchBox filter={filter} />
      <Filters {...{ filter, names, sections, actions }} />
    </div>
    <ActiveFilters {...{ filter, names, total }} />
  </>
);
