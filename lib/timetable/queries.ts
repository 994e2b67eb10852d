import { db } from '@/lib/db/client';

/** When the clock has something to do next: an instant that may lie in the past; null when nothing is waiting. */
export async function nextDue(): Promise<Date | null> {
  const [row] = await db().$queryRaw<{ due: Date | null }[]>`
    select least(
      (select min(published_at) from article where status = 'scheduled' and published_on is not null),
      (select min(withdraw_at) from article where status = 'published' and withdraw_at is not null)
    ) as due`;
  return row?.due ?? null;
}
