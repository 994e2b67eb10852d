import { randomBytes } from 'node:crypto';
import { db } from '@/lib/db/client';
import { recordViews } from '@/lib/views/record';
import { saltOfToday } from '@/lib/views/salt-commands';

/**
 * An article is opened by a visitor of this key; by one who was never here when none is given.
 * @returns the public number; null when nothing may be counted
 */
export async function viewAs(articleId: number, visitor: Buffer = randomBytes(16)): Promise<number | null> {
  const { day } = await saltOfToday();
  return (await recordViews(day, [{ articleId, visitor }]))?.get(articleId) ?? null;
}

/** All that is counted, its salts too, happened so many days earlier. */
export async function moveDays(days: number): Promise<void> {
  await db().$transaction([
    db()
      .$executeRaw`update view_seen set day = day - ${days}::int, first_at = first_at - make_interval(days => ${days}::int),
      last_at = last_at - make_interval(days => ${days}::int)`,
    db().$executeRaw`update view_salt set day = day - ${days}::int`,
    db().$executeRaw`update view_day set day = day - ${days}::int`,
    db().$executeRaw`update view_filtered set day = day - ${days}::int`,
  ]);
}
