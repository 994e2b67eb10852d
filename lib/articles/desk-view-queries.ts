import { waysOf, type Key, type Walk } from '@/lib/articles/desk-order-queries';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

/**
 * Keys by how often articles were read. They are found by walking the stair of square roots (migration «tallies»),
 * whose steps follow the order of the totals; what nobody has read has no place on it and comes before or behind.
 */
export async function viewedKeys(condition: Prisma.Sql, walk: Walk): Promise<Key[]> {
  const { from, isFalling, limit } = walk;
  const isUnread = from !== null && from.value === '0';
  const parts = isFalling ? [readKeys, unreadKeys] : [unreadKeys, readKeys];
  // Whoever goes on from the second part has the first behind.
  const isInSecond = from !== null && isUnread === isFalling;
  const [now, then] = isInSecond ? [parts[1], undefined] : parts;
  const rows = now === undefined ? [] : await now(condition, walk);
  if (then === undefined || rows.length >= limit) return rows;
  return [...rows, ...(await then(condition, { isFalling, from: null, limit: limit - rows.length }))];
}

function readKeys(condition: Prisma.Sql, walk: Walk): Promise<Key[]> {
  const { from, limit } = walk;
  const [way, sign] = waysOf(walk);
  const beyond =
    from === null
      ? Prisma.empty
      : Prisma.sql`and v.step ${sign}= floor(sqrt(${from.value}::bigint::double precision))::int
          and (v.total, v.article_id) ${sign} (${from.value}::bigint, ${from.id}::int)`;
  return db().$queryRaw<Key[]>`
    select a.id, v.total::text as value from article_views v join article a on a.id = v.article_id
    where v.total > 0 and ${condition} ${beyond}
    order by v.step ${way}, v.total ${way}, v.article_id ${way} limit ${limit}`;
}

function unreadKeys(condition: Prisma.Sql, walk: Walk): Promise<Key[]> {
  const { from, limit } = walk;
  const [way, sign] = waysOf(walk);
  return db().$queryRaw<Key[]>`
    select a.id, '0' as value from article a
    where not exists (select from article_views v where v.article_id = a.id and v.total > 0) and ${condition}
      ${from === null ? Prisma.empty : Prisma.sql`and a.id ${sign} ${from.id}::int`}
    order by a.id ${way} limit ${limit}`;
}
