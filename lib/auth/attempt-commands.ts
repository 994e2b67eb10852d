import { FORGOTTEN_AFTER, WAITS, type Attempt } from '@/lib/auth/attempts';
import { db, type Transaction } from '@/lib/db/client';

/** What became of something that may be tried only so often. */
export type Guarded<T> = { kind: 'right'; value: T } | { kind: 'wrong' } | { kind: 'wait'; seconds: number };

/**
 * Lets `work` try, unless too many tries have failed: then somebody has to wait, and nothing is tried. A try counts as
 * failed before it begins and is forgiven when it succeeds, so that many at the same instant are not each the first.
 * @param work gives null when the try was wrong
 */
export async function guarded<T>(attempts: Attempt[], work: () => Promise<T | null>): Promise<Guarded<T>> {
  const seconds = await begin(attempts);
  if (seconds > 0) return { kind: 'wait', seconds };
  const value = await work();
  if (value === null) return { kind: 'wrong' };
  await forgive(attempts);
  return { kind: 'right', value };
}

/** Counts a try of each. @returns 0; or the seconds to wait, and then nothing was counted */
export async function begin(attempts: Attempt[]): Promise<number> {
  // In one order for all, so that two at the same time never wait for each other.
  const sorted = [...attempts].sort((a, b) => (a.key < b.key ? -1 : 1));
  const locked = new Error('locked');
  try {
    await db().$transaction(async (tx) => {
      for (const attempt of sorted) if (!(await charge(tx, attempt))) throw locked;
    });
    return 0;
  } catch (error) {
    if (error !== locked) throw error;
  }
  const [row] = await db().$queryRaw<{ seconds: number | null }[]>`
    select ceil(extract(epoch from max(locked_until) - now()))::int as seconds
    from sign_in_attempt where key = any(${sorted.map(({ key }) => key)})`;
  return Math.max(row?.seconds ?? 1, 1);
}

/** One more failure, with the wait that follows from their number; false while an earlier wait lasts. */
async function charge(tx: Transaction, { key, free }: Attempt): Promise<boolean> {
  const charged = await tx.$executeRaw`
    insert into sign_in_attempt as known (key, failures) values (${key}, 1)
    on conflict (key) do update set (failures, last_at, locked_until) = (
      select n, now(), case when n >= ${free}::int then now() + make_interval(secs =>
        least(${WAITS.longest}::float8, ${WAITS.first}::float8 * power(2, least(n - ${free}::int, 20)))) end
      from (select case when known.last_at < now() - make_interval(secs => ${FORGOTTEN_AFTER}::float8)
        then 1 else known.failures + 1 end as n) as counted)
    where known.locked_until is null or known.locked_until <= now()`;
  return charged === 1;
}

/** The try was right after all. An address gives back one failure alone: a guesser may have an account of its own. */
export async function forgive(attempts: Attempt[]): Promise<void> {
  const keys = (forgets: boolean) => attempts.filter((one) => one.forgets === forgets).map(({ key }) => key);
  await db().$executeRaw`
    delete from sign_in_attempt where key = any(${keys(true)})
      or last_at < now() - make_interval(secs => ${FORGOTTEN_AFTER}::float8)`;
  await db().$executeRaw`
    update sign_in_attempt set failures = greatest(failures - 1, 0), locked_until = null
    where key = any(${keys(false)})`;
}
