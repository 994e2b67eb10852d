import { articlesWords as words } from '@/content/desk/articles';
import { DESK_STATUSES, deskListUrl, type DeskFilter, type DeskStatus } from '@/lib/articles/desk-filter';
import { showNumber } from '@/lib/site/display';

/** What there is, by its state; a tab keeps what else narrows the list. Those that nobody needs now are left out. */
export const StatusTabs = ({ filter, counts }: { filter: DeskFilter; counts: Record<DeskStatus, number> }) => (
  <nav className="status-tabs" aria-label={words.tabs}>
    <ul>
      {DESK_STATUSES.filter((status) => status === 'all' || status === filter.status || counts[status] > 0).map(
        (status) => (
          <li key={status}>
            <a
              href={deskListUrl({ ...filter, status })}
              {...(status === filter.status && { 'aria-current': 'page' as const })}
            >
              {words.status[status]} <span className="tab-count">{showNumber(counts[status])}</span>
            </a>
          </li>
        ),
      )}
    </ul>
  </nav>
);
