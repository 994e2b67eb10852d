import { Panel } from '@/components/desk/dashboard/panel';
import { dashboardWords } from '@/content/desk/dashboard';
import { site } from '@/content/site';
import { fill } from '@/content/strings';
import { dateIn } from '@/lib/arabic/calendar-date';
import type { DashboardItem } from '@/lib/articles/dashboard-queries';
import { deskListUrl, type DeskFilter } from '@/lib/articles/desk-filter';
import { showInstant, showNumber, showShortDate } from '@/lib/site/display';
import { showUntil } from '@/lib/site/until';

interface Props {
  kind: 'drafts' | 'scheduled' | 'pending' | 'recent';
  items: DashboardItem[];
  /** How many there are in all. */
  count: number;
  now: Date;
}

const LISTS: Record<Props['kind'], Partial<DeskFilter>> = {
  drafts: { status: 'draft' },
  scheduled: { status: 'scheduled', sort: 'published', dir: 'asc' },
  pending: { status: 'pending' },
  recent: { status: 'published', sort: 'published' },
};

/** Articles that wait for somebody, or came out just now. */
export function ArticlePanel({ kind, items, count, now }: Props) {
  const words = dashboardWords[kind];
  const all = { href: deskListUrl(LISTS[kind]), text: fill(words.all, { n: showNumber(count) }) };
  return (
    <Panel title={words.title} {...(count > 0 && { all })}>
      {items.length === 0 ? (
        <p className="panel-empty">{words.empty}</p>
      ) : (
        <ul className="panel-list">
          {items.map(({ id, title, at, by, isMine }) => (
            <li key={id}>
              <a href={`/admin/articles/${id}`} dir="auto">
                {title}
              </a>
              <small>
                {kind === 'scheduled' && <strong>{showUntil(at, now)}</strong>}
                <time dateTime={at.toISOString()}>
                  {kind === 'recent' ? showShortDate(dateIn(site.timeZone, at)) : showInstant(at)}
                </time>
                {kind !== 'recent' && <span>{isMine ? dashboardWords.mine : by}</span>}
              </small>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
