import { conditionsOf } from '@/lib/articles/desk-condition-queries';
import type { Cursor, DeskFilter, DeskSort } from '@/lib/articles/desk-filter';
import { keyIn, ORDERS, sortedKeys, type Walk } from '@/lib/articles/desk-order-queries';
import { viewedKeys } from '@/lib/articles/desk-view-queries';
import type { Actor } from '@/lib/auth/actor';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';

/**
 * The ids of a page of the desk's list. A page begins where another ended (keyset), so the thousandth costs what the
 * first one does. All that is commonly asked for stands in one narrow index (migration «desk_list»).
 */
export interface DeskKeys {
  ids: number[];
  /** How many match, counted no further than `most` + 1. */
  total: number;
  /** Where the pages beside this one begin. */
  previous: Cursor | null;
  next: Cursor | null;
}

interface Slice {
  limit: number;
  most: number;
}

/** A page of keys in the order of the filter. */
export async function keysForDesk(
  actor: Actor,
  filter: DeskFilter,
  cursor: Cursor | null,
  { limit, most }: Slice,
): Promise<DeskKeys> {
  const condition = await conditionsOf(actor, filter);
  const isBack = cursor?.side === 'before';
  const from = cursor !== null && VALID[filter.sort].test(cursor.value) ? cursor : null;
  const walk = { from, isFalling: (filter.dir === 'desc') !== isBack, limit: limit + 1 };
  const { rows, total } = await keysOf(condition, filter, walk, most);
  const isMore = rows.length > limit;
  const page = rows.slice(0, limit);
  if (isBack) page.reverse();
  const [first, last] = [page[0], page.at(-1)];
  const [hasPrevious, hasNext] = isBack ? [isMore, true] : [from !== null, isMore];
  return {
    ids: page.map(({ id }) => id),
    total,
    previous: hasPrevious && first ? { side: 'before', ...keyIn(first) } : null,
    next: hasNext && last ? { side: 'after', ...keyIn(last) } : null,
  };
}

/** What a cursor of each sort looks like; another one is as if there were none. */
const INSTANT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)?$/u;
const VALID: Record<DeskSort, RegExp> = { changed: INSTANT, published: INSTANT, title: /^/u, views: /^\d{1,18}$/u };

async function keysOf(condition: Prisma.Sql, filter: DeskFilter, walk: Walk, most: number) {
  // Words have no index: one look at all titles finds the page and the number together.
  if (filter.q !== '') {
    const rows = await sortedKeys(condition, ORDERS.found[filter.sort], walk);
    const total = rows[0]?.total ?? (walk.from === null ? 0 : await countOf(condition, most));
    return { rows, total: Math.min(total, most + 1) };
  }
  const { sort, status } = filter;
  const isDated = status === 'published' || status === 'scheduled';
  const order = sort === 'published' && isDated ? ORDERS.dated : ORDERS.plain[sort === 'views' ? 'changed' : sort];
  const rows = sort === 'views' ? await viewedKeys(condition, walk) : await sortedKeys(condition, order, walk);
  const isAll = walk.from === null && rows.length < walk.limit;
  return { rows, total: isAll ? rows.length : await countOf(condition, most) };
}

async function countOf(condition: Prisma.Sql, most: number): Promise<number> {
  const [row] = await db().$queryRaw<{ n: number }[]>`
    select count(*)::int as n from (select from article a where ${condition} limit ${most + 1}) found`;
  return row?.n ?? 0;
}
