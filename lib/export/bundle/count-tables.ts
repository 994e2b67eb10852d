import type { Line, Table } from '@/lib/export/bundle/table';

/** What hangs on articles: corrections, moved addresses, counts, search words, and what harvesters were told. */

/**
 * The days whose numbers are written down, and what is counted of those that are still open. Without the visitors' keys,
 * which are not for taking away, the numbers of an open day can only be added to: hours 0 say so (lib/views/day-commands).
 */
const VIEW_DAYS = `(
  select day, article_id, sum(uniq)::int as uniq, sum(total)::int as total, sum(uniq_hour)::int as uniq_hour,
    bool_and(closed) as closed
  from (
    select day, article_id, uniq, total, uniq_hour, closed from view_day d
    where not (uniq_hour > 0 and exists (select from view_salt s where s.day = d.day))
    union all
    select day, article_id, count(*)::int, sum(hits)::int, 0, true from view_seen seen
    where exists (select from view_salt s where s.day = seen.day) group by day, article_id
  ) numbers group by day, article_id
) view_days`;

const KINDS = ['correction', 'notice', 'update'];
const isCorrection = ({ kind }: Line) => (KINDS.includes(String(kind)) ? null : `kind: "${String(kind)}" is none`);

const isPath = (path: unknown) => typeof path === 'string' && /^\/(?![/\\])/u.test(path);
const leadsWithin = ({ from_path: from, to_path: to }: Line) =>
  isPath(from) && isPath(to) ? null : 'from_path, to_path: are no paths of the site';

export const COUNT_TABLES: readonly Table[] = [
  {
    name: 'corrections',
    table: 'correction',
    key: ['id'],
    rule: isCorrection,
    columns: { id: 'id', article_id: 'id', kind: 'text', text: 'text', made_at: 'instant' },
  },
  {
    name: 'redirects',
    table: 'redirect',
    key: ['from_path'],
    rule: leadsWithin,
    columns: { from_path: 'text', to_path: 'text', created_at: 'instant' },
  },
  {
    name: 'view-totals',
    table: 'article_views',
    key: ['article_id'],
    columns: { article_id: 'id', counted: 'count', total: 'count' },
  },
  {
    name: 'view-baselines',
    table: 'view_baseline',
    key: ['article_id'],
    columns: { article_id: 'id', views: 'count', source: 'text', as_of: 'day', note: 'text?' },
  },
  {
    name: 'view-baseline-log',
    table: 'view_baseline_log',
    key: ['id'],
    columns: {
      id: 'id',
      article_id: 'id',
      old_views: 'count?',
      new_views: 'count',
      changed_at: 'instant',
      reason: 'text',
    },
  },
  {
    name: 'view-days',
    table: 'view_day',
    from: VIEW_DAYS,
    key: ['day', 'article_id'],
    columns: { day: 'day', article_id: 'id', uniq: 'int', total: 'int', uniq_hour: 'int', closed: 'flag' },
  },
  {
    name: 'view-filtered',
    table: 'view_filtered',
    key: ['day', 'article_id', 'reason'],
    columns: { day: 'day', article_id: 'int', reason: 'text', hits: 'int' },
  },
  { name: 'synonyms', table: 'search_synonym', key: ['id'], columns: { id: 'id', words: 'texts' } },
  {
    name: 'search-misses',
    table: 'search_miss',
    key: ['day', 'query'],
    columns: { day: 'day', query: 'text', n: 'int' },
  },
  {
    name: 'harvest',
    table: 'harvest_record',
    key: ['article_id'],
    columns: { article_id: 'id', stamp: 'instant', deleted: 'flag', section_id: 'id', issue_number: 'int?' },
  },
  {
    name: 'harvest-waiting',
    table: 'harvest_change',
    key: ['article_id'],
    from: '(select distinct article_id from harvest_change) harvest_waiting',
    columns: { article_id: 'int' },
  },
];
