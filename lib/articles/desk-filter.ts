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
  section: number | null;
  /** Names, since they are typed. */
  author: string;
  tag: string;
  /** The number that is printed on it. */
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
    author: text('author'),
    tag: text('tag'),
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

/** The address of the list; only what differs from the usual is in it. */
export function deskListUrl(filter: Partial<DeskFilter>, cursor: Cursor | null = null): string {
  const params = new URLSearchParams();
  const { sort = 'changed', dir = usualDir(sort), status = 'all' } = filter;
  if (filter.q) params.set('q', filter.q);
  if (status !== 'all') params.set('status', status);
  for (const name of ['section', 'author', 'tag', 'issue', 'from', 'to'] as const) {
    const value = filter[name];
    if (value) params.set(name, String(value));
  }
  if (filter.mine === true) params.set('mine', '1');
  if (sort !== 'changed') params.set('sort', sort);
  if (dir !== usualDir(sort)) params.set('dir', dir);
  if (cursor) params.set(cursor.side, `${cursor.id}.${cursor.value}`);
  return params.size === 0 ? '/admin/articles' : `/admin/articles?${params.toString()}`;
}

/** What narrows the list, apart from its tab: each can be taken away by itself. */
export const FILTERS = ['q', 'section', 'author', 'tag', 'issue', 'from', 'to', 'mine'] as const;
export const isNarrowed = (filter: DeskFilter): boolean => FILTERS.some((name) => Boolean(filter[name]));
