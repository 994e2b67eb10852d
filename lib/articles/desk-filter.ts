import { parseIsoDate, type IsoDate } from '@/lib/arabic/calendar-date';
import { toAsciiDigits } from '@/lib/arabic/numerals';
import { parseId } from '@/lib/site/urls';

/** What the desk's list is asked for, as its address says it. Pure: the page, the client and the queries share it. */

export const DESK_STATUSES = ['all', 'draft', 'scheduled', 'published', 'pending', 'withdrawn', 'trash'] as const;
export type DeskStatus = (typeof DESK_STATUSES)[number];
export const DESK_SORTS = ['changed', 'published', 'views', 'title'] as const;
export type DeskSort = (typeof DESK_SORTS)[number];

export interface DeskFilter {
  /** Words of the title, an author's name, or an article's number. */
  q: string;
  status: DeskStatus;
  /** Ids. */
  section: number | null;
  author: number | null;
  tag: number | null;
  issue: number | null;
  /** Days of publication, both included. */
  from: IsoDate | null;
  to: IsoDate | null;
  mine: boolean;
  sort: DeskSort;
  dir: 'asc' | 'desc';
}

/** The article from which a page goes on, by its place in the sort: stays true while others are added and changed. */
export interface Cursor {
  side: 'after' | 'before';
  value: string;
  id: number;
}

export type Params = Record<string, string | string[] | undefined>;

/** Reads the parameters of an address; what makes no sense is as if it were not there. */
export function parseDeskFilter(params: Params): DeskFilter {
  const text = (name: string) => {
    const value = params[name];
    return typeof value === 'string' ? value.normalize('NFC').replaceAll('\0', '').trim().slice(0, 200) : '';
  };
  const number = (name: string) => parseId(toAsciiDigits(text(name)));
  const date = (name: string) => parseIsoDate(toAsciiDigits(text(name)));
  const sort = DESK_SORTS.find((one) => one === text('sort')) ?? 'changed';
  const dir = text('dir');
  return {
    q: text('q'),
    status: DESK_STATUSES.find((one) => one === text('status')) ?? 'all',
    section: number('section'),
    author: number('author'),
    tag: number('tag'),
    issue: number('issue'),
    from: date('from'),
    to: date('to'),
    mine: text('mine') === '1',
    sort,
    dir: dir === 'asc' || dir === 'desc' ? dir : usualDir(sort),
  };
}

/** The newest and the most read first, titles from alef on. */
export const usualDir = (sort: DeskSort): DeskFilter['dir'] => (sort === 'title' ? 'asc' : 'desc');

/** Counting further would cost more than it tells; as many can be changed at once. */
export const MOST_COUNTED = 1_000;

/** Where the page begins; null at the beginning. */
export function parseCursor(params: Params): Cursor | null {
  for (const side of ['after', 'before'] as const) {
    const value = params[side];
    const parts = typeof value === 'string' ? /^([1-9]\d*)\.([^\0]{0,200})$/su.exec(value) : null;
    const id = parseId(parts?.[1] ?? '');
    if (parts && id !== null) return { side, value: parts[2] ?? '', id };
  }
  return null;
}

type Said = [name: string, value: string | number | null | undefined];

/** What the address of the list says: only what differs from the usual. */
export function listParams(filter: Partial<DeskFilter>): [string, string][] {
  const { sort = 'changed', dir = usualDir(sort), status = 'all' } = filter;
  const said: Said[] = [
    ['q', filter.q],
    ['status', status === 'all' ? null : status],
    ...(['section', 'author', 'tag', 'issue', 'from', 'to'] as const).map((name): Said => [name, filter[name]]),
    ['mine', filter.mine === true ? 1 : null],
    ['sort', sort === 'changed' ? null : sort],
    ['dir', dir === usualDir(sort) ? null : dir],
  ];
  return said.flatMap(([name, value]): [string, string][] => (value ? [[name, String(value)]] : []));
}

/** The address of the list. */
export function deskListUrl(filter: Partial<DeskFilter>, cursor: Cursor | null = null): string {
  const params = new URLSearchParams(listParams(filter));
  if (cursor) params.set(cursor.side, `${cursor.id}.${cursor.value}`);
  return params.size === 0 ? '/admin/articles' : `/admin/articles?${params.toString()}`;
}

/** What narrows the list, apart from its tab: each can be taken away by itself. */
export const FILTERS = ['q', 'section', 'author', 'tag', 'issue', 'from', 'to', 'mine'] as const;
export const isNarrowed = (filter: DeskFilter): boolean => FILTERS.some((name) => Boolean(filter[name]));
