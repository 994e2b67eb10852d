import { db, type Transaction } from '@/lib/db/client';
import { announce } from '@/lib/freshness/announce';
import { articleTag } from '@/lib/freshness/tags';

/** An article whose kept numbers are not what its rows add up to. */
export interface Difference {
  articleId: number;
  was: Numbers;
  is: Numbers;
}

export interface Numbers {
  /** Reader-days. */
  counted: bigint;
  /** The public number: reader-days and the imported number. */
  total: bigint;
  /** The whole part of the total's square root. */
  step: number;
}

/** Two keys for pg_advisory_xact_lock: this is «count anew». */
const LOCK = [20_261, 5] as const;
/** Articles in one statement, which must end within the ten seconds that any statement has. */
const SLICE = 1_000;

/**
 * Counts every article anew: the closed days by what was written down, the open ones by their visitors, and the
 * imported number. Readers do not wait for it. A visitor's row and the number that it moves are written by one statement
 * (lib/views/record.ts), so whatever one statement here sees has both or neither, and a difference is a real one. It is
 * mended by the amount that is missing, not by the number that should be: what is recorded between the look and the
 * mending is added by its own statement and stays. Imported numbers cannot change meanwhile, since those who set them
 * lock the article's row as is done here; and two rebuilds take turns.
 * @param write without it the differences are only told
 */
export async function rebuildViews(write: boolean): Promise<Difference[]> {
  return db().$transaction(
    async (tx) => {
      await tx.$queryRaw`select 1 from pg_advisory_xact_lock(${LOCK[0]}::int, ${LOCK[1]}::int)`;
      const [{ last } = { last: 0 }] = await tx.$queryRaw<{ last: number }[]>`
        select coalesce(max(id), 0) as last from article`;
      const differences: Difference[] = [];
      for (let first = 1; first <= last; first += SLICE) {
        const range = Array.from({ length: Math.min(SLICE, last - first + 1) }, (_, index) => first + index);
        differences.push(...(await differencesOf(tx, range)));
      }
      for (let first = 0; write && first < differences.length; first += SLICE) {
        await mend(tx, differences.slice(first, first + SLICE));
      }
      return differences;
    },
    { timeout: 3_600_000, maxWait: 30_000 },
  );
}

/** Those among these articles whose numbers are wrong, in one statement. */
async function differencesOf(tx: Transaction, ids: readonly number[]): Promise<Difference[]> {
  const rows = await tx.$queryRaw<(Numbers & { id: number; old: bigint; oldTotal: bigint; oldStep: number })[]>`
    with day as (
      select article_id, sum(uniq) as n from view_day d where article_id = any(${ids}::int[])
        -- A day that came again after its close, by a clock set back, is counted by its visitors.
        and not (uniq_hour > 0 and exists (select from view_salt s where s.day = d.day))
      group by article_id
    ), seen as (
      select article_id, count(*) as n from view_seen where article_id = any(${ids}::int[])
        and day = any(array(select day from view_salt))
      group by article_id
    ), right_one as (
      select a.id, (coalesce(day.n, 0) + coalesce(seen.n, 0))::bigint as counted, coalesce(b.views, 0) as base
      from article a left join day on day.article_id = a.id left join seen on seen.article_id = a.id
      left join view_baseline b on b.article_id = a.id where a.id = any(${ids}::int[])
    )
    select r.id, r.counted, r.counted + r.base as total, floor(sqrt((r.counted + r.base)::float8))::int as step,
      coalesce(v.counted, 0) as old, coalesce(v.total, 0) as "oldTotal", coalesce(v.step, 0) as "oldStep"
    from right_one r left join article_views v on v.article_id = r.id
    where (coalesce(v.counted, 0), coalesce(v.total, 0), coalesce(v.step, 0))
      <> (r.counted, r.counted + r.base, floor(sqrt((r.counted + r.base)::float8))::int)
    order by r.id`;
  return rows.map(({ id, counted, total, step, old, oldTotal, oldStep }) => ({
    articleId: id,
    was: { counted: old, total: oldTotal, step: oldStep },
    is: { counted, total, step },
  }));
}

/** Mends those articles, whatever has become of them since they were looked at. */
async function mend(tx: Transaction, found: readonly Difference[]): Promise<void> {
  const ids = found.map(({ articleId }) => articleId);
  await tx.$queryRaw`select id from article where id = any(${ids}::int[]) order by id for no key update`;
  // Looked at again under the lock: an import may have come between.
  const differences = await differencesOf(tx, ids);
  const still = differences.map(({ articleId }) => articleId);
  const missing = differences.map(({ was, is }) => is.counted - was.counted);
  await tx.$executeRaw`
    insert into article_views (article_id) select id from unnest(${still}::int[]) id order by id on conflict do nothing`;
  // The lock of the numbers' rows comes first and in order; the statement after it sees them as they then stand.
  await tx.$queryRaw`select 1 from article_views where article_id = any(${still}::int[]) order by article_id for update`;
  await tx.$executeRaw`
    update article_views v set counted = v.counted + m.n, total = v.counted + m.n + coalesce(b.views, 0),
      step = floor(sqrt((v.counted + m.n + coalesce(b.views, 0))::float8))
    from unnest(${still}::int[], ${missing}::bigint[]) m(id, n) left join view_baseline b on b.article_id = m.id
    where v.article_id = m.id`;
  await announce(tx, still.map(articleTag));
}
