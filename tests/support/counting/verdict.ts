import type pg from 'pg';
import { pairOf, rowOf } from './plan';
import type { Sent } from './send';

/** What was acknowledged, held against what the database has. */
export interface Verdict {
  /** Distinct pairs of visitor and article that were acknowledged. */
  acknowledged: number;
  /** Rows of view_seen, and what article_views says altogether. */
  rows: number;
  counted: number;
  /** Acknowledged and not in the database. */
  lost: number;
  /** Pairs with more than one row. */
  doubled: number;
  /** Rows that nobody sent. */
  strange: number;
  /** Articles whose number is not that of their rows. */
  uneven: number;
}

/** Whether nothing was lost and nothing counted twice; what was sent without an answer may be either. */
export const isExact = ({ acknowledged, rows, counted, lost, doubled, strange, uneven }: Verdict): boolean =>
  lost + doubled + strange + uneven === 0 && rows === counted && rows >= acknowledged;

/** Compares row by row: the salt of the day is still there, so every visitor's key can be made again. */
export async function judge(client: pg.Client, runs: readonly Sent[]): Promise<Verdict> {
  const salts = await client.query<{ day: string; salt: Buffer }>('select day::text, salt from view_salt');
  const seen = await client.query<{ day: string; row: string }>(
    `select day::text, article_id || ' ' || encode(visitor, 'hex') as row from view_seen`,
  );
  const uneven = await client.query<{ uneven: number; counted: number }>(
    `select count(*) filter (where coalesce(counted, 0) <> coalesce(n, 0))::int as uneven,
       coalesce(sum(counted), 0)::int as counted
     from article_views full join (select article_id, count(*) as n from view_seen group by article_id) s
       using (article_id)`,
  );
  const acknowledged = new Set<string>();
  const pairs = new Map<string, string>();
  for (const { plan, sent, unacknowledged } of runs) {
    const open = new Set(unacknowledged);
    for (let number = 0; number < sent; number += 1) {
      const pair = pairOf(plan, number);
      if (!open.has(number)) acknowledged.add(pair);
      for (const { day, salt } of salts.rows) pairs.set(`${day} ${rowOf(plan, number, salt)}`, pair);
    }
  }
  const found = seen.rows.map(({ day, row }) => pairs.get(`${day} ${row}`));
  const known = found.filter((pair) => pair !== undefined);
  const distinct = new Set(known);
  return {
    acknowledged: acknowledged.size,
    rows: found.length,
    counted: uneven.rows[0]?.counted ?? 0,
    lost: [...acknowledged].filter((pair) => !distinct.has(pair)).length,
    doubled: known.length - distinct.size,
    strange: found.length - known.length,
    uneven: uneven.rows[0]?.uneven ?? 0,
  };
}
