import { PUBLISHED } from '@/lib/articles/desk-condition-queries';
import type { DeskSort } from '@/lib/articles/desk-filter';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

/** The orders of the desk's list, and how a page of keys is read in one of them. */

/** What a page of keys is read by: the article to go on from, in which direction, and how many. */
export interface Walk {
  from: Key | null;
  isFalling: boolean;
  limit: number;
}

/** An article's place in an order: the value is what a cursor carries. */
export interface Key {
  id: number;
  value: string;
}

export const keyIn = ({ id, value }: Key): Key => ({ id, value });

export interface Order {
  /** What is sorted by, written as in its index. */
  key: Prisma.Sql;
  /** The key as a cursor carries it, and from there. */
  write: Prisma.Sql;
  read: (value: string) => Prisma.Sql;
  /** All that match are looked for first, and counted. */
  isFound?: true;
}

/** `<` and falling, or `>` and rising. */
export const waysOf = ({ isFalling }: Pick<Walk, 'isFalling'>) =>
  isFalling ? ([Prisma.sql`desc`, Prisma.sql`<`] as const) : ([Prisma.sql`asc`, Prisma.sql`>`] as const);

/** A page of keys; with the number of all that match where the order looks for all of them anyhow. */
export function sortedKeys(
  condition: Prisma.Sql,
  { key, write, read, isFound }: Order,
  walk: Walk,
): Promise<(Key & { total?: number })[]> {
  const [way, sign] = waysOf(walk);
  const { from, limit } = walk;
  const beyond =
    from === null ? Prisma.sql`true` : Prisma.sql`(${key}, a.id) ${sign} (${read(from.value)}, ${from.id}::int)`;
  if (isFound !== true)
    return db().$queryRaw<Key[]>`
      select a.id, ${write} as value from article a where ${condition} and ${beyond}
      order by ${key} ${way}, a.id ${way} limit ${limit}`;
  return db().$queryRaw<(Key & { total: number })[]>`
    with found as materialized (
      select a.id, a.changed_at, a.published_at, a.title_fold from article a where ${condition}
    )
    select a.id, ${write} as value, (select count(*)::int from found) as total
    from found a left join article_views v on v.article_id = a.id where ${beyond}
    order by ${key} ${way}, a.id ${way} limit ${limit}`;
}

const instant = (key: Prisma.Sql): Order => ({
  key,
  write: Prisma.sql`coalesce(to_char(nullif(${key}, '-infinity') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '')`,
  read: (value) => Prisma.sql`${value === '' ? '-infinity' : value}::timestamptz`,
});

const plain: Record<Exclude<DeskSort, 'views'>, Order> = {
  changed: instant(Prisma.sql`a.changed_at`),
  published: instant(PUBLISHED),
  title: {
    key: Prisma.sql`left(coalesce(a.title_fold, ''), 60) collate "C"`,
    write: Prisma.sql`left(coalesce(a.title_fold, ''), 60)`,
    read: (value) => Prisma.sql`${value}`,
  },
};

const views: Order = {
  key: Prisma.sql`coalesce(v.total, 0)`,
  write: Prisma.sql`coalesce(v.total, 0)::text`,
  read: (value) => Prisma.sql`${value}::bigint`,
};

const found = (order: Order): Order => ({ ...order, isFound: true });

export const ORDERS = {
  plain,
  /** Where every article has an instant, there is an index by status for it. */
  dated: instant(Prisma.sql`a.published_at`),
  found: {
    changed: found(plain.changed),
    published: found(plain.published),
    title: found(plain.title),
    views: found(views),
  } satisfies Record<DeskSort, Order>,
};
