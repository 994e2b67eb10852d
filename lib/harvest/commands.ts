import { db, type Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

/** Changes that are given their stamps at once: some tens of milliseconds. */
const STEP = 1_000;
const BIG_STEP = 5_000;

const SECOND = Prisma.sql`date_trunc('second', clock_timestamp())`;

/**
 * Gives a stamp to what changed, closes time for harvesters at this second, and reads (decision 021). Until the end
 * nobody else does either, so what is read up to the instant is all that there will ever be up to it: a change that is
 * committed later is given a later stamp, whenever it began.
 * @returns the instant, and what was read
 */
export const withClosedTime = <T>(read: (tx: Transaction, closed: Date) => Promise<T>): Promise<[Date, T]> =>
  db().$transaction(
    async (tx) => {
      await holdTime(tx);
      await settle(tx, STEP);
      const closed = await closeTime(tx);
      return [closed, await read(tx, closed)];
    },
    { timeout: 15_000, maxWait: 10_000 },
  );

/** Gives their stamps to all changes that wait for one. @returns how many there were */
export async function settleChanges(): Promise<number> {
  const [waiting] = await db().$queryRaw<{ any: boolean }[]>`select exists (select from harvest_change) as any`;
  if (waiting?.any !== true) return 0;
  let all = 0;
  for (;;) {
    const done = await db().$transaction(
      async (tx) => {
        await holdTime(tx);
        return settle(tx, BIG_STEP);
      },
      { timeout: 30_000, maxWait: 10_000 },
    );
    if (done === 0) return all;
    all += done;
  }
}

/** Keeps the one row until the transaction ends. */
async function holdTime(tx: Transaction): Promise<void> {
  await tx.$executeRaw`insert into harvest_state (id, closed) values (1, '-infinity') on conflict do nothing`;
  await tx.$queryRaw`select id from harvest_state for update`;
}

/** What was once closed stays closed, though the clock is put back. */
async function closeTime(tx: Transaction): Promise<Date> {
  const [row] = await tx.$queryRaw<{ closed: Date }[]>`
    update harvest_state set closed = greatest(closed, ${SECOND}) returning closed`;
  if (row === undefined) throw new Error('the database gave no answer');
  return row.closed;
}

/**
 * The stamp is this second, or the first that no answer has closed. All in one statement, and so in one view of the
 * database: a change that is seen is seen with what it changed.
 */
async function settle(tx: Transaction, step: number): Promise<number> {
  const [row] = await tx.$queryRaw<{ done: number }[]>`
    with stamp as (
      select greatest(${SECOND}, closed + interval '1 second') as now from harvest_state
    ), due as (
      delete from harvest_change where id in (select id from harvest_change order by id limit ${step})
      returning article_id
    ), given as (
      select distinct article_id as id from due where article_id <> 0
    ), every as (
      insert into harvest_change (article_id)
      select article_id from harvest_record where not deleted and exists (select from due where article_id = 0)
    ), open as (
      select a.id, a.section_id, i.number from given join article a using (id) left join issue i on i.id = a.issue_id
      where a.status = 'published' and a.published_on is not null and a.published_at is not null
    ), told as (
      insert into harvest_record (article_id, stamp, section_id, issue_number)
      select id, stamp.now, section_id, number from open, stamp
      on conflict (article_id) do update set stamp = excluded.stamp, deleted = false,
        section_id = excluded.section_id, issue_number = excluded.issue_number
    ), gone as (
      update harvest_record r set stamp = stamp.now, deleted = true from stamp
      where r.article_id in (select id from given except select id from open) and not r.deleted
    )
    select count(*)::int as done from due`;
  return row?.done ?? 0;
}
