import { randomBytes } from 'node:crypto';
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
