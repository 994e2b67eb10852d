import { hashOfToken, LINK_HOURS, linkUrl, newToken, type LinkPurpose } from '@/lib/auth/link';
import { hasOwner } from '@/lib/auth/people-queries';
import { db, type Transaction } from '@/lib/db/client';

interface LinkOptions {
  /** Nobody's: the first owner's. */
  userId: string | null;
  hours?: number;
}

/** A link that works once. @returns its address, which is told nowhere again */
export async function makeLink(
  tx: Transaction,
  purpose: LinkPurpose,
  { userId, hours = LINK_HOURS[purpose] }: LinkOptions,
): Promise<string> {
  const token = newToken();
  await tx.$executeRaw`
    insert into one_time_link (token_hash, purpose, user_id, expires_at)
    values (${hashOfToken(token)}, ${purpose}, ${userId}, now() + make_interval(hours => ${hours}::int))`;
  // Nothing is learnt from what has expired.
  await tx.$executeRaw`delete from one_time_link where expires_at < now() - interval '7 days'`;
  return linkUrl(purpose, token);
}

/** Uses a link up, in the transaction that does what it is for. @returns null when it is none, old, or used */
export async function takeLink(
  tx: Transaction,
  purpose: LinkPurpose,
  token: string,
): Promise<{ userId: string | null } | null> {
  // One statement: of two at the same instant, one finds it used.
  const [taken] = await tx.$queryRaw<{ userId: string | null }[]>`
    update one_time_link set used_at = now()
    where token_hash = ${hashOfToken(token)} and purpose = ${purpose} and used_at is null and expires_at > now()
    returning user_id as "userId"`;
  return taken ?? null;
}

/** No link of this person works any more: what they were sent to do is done, or not wanted. */
export async function voidLinks(tx: Transaction, userId: string): Promise<void> {
  await tx.oneTimeLink.deleteMany({ where: { userId, usedAt: null } });
}

/** The address at which the first owner is made; null when there is one. Earlier links stay good until then. */
export async function firstOwnerLink(): Promise<string | null> {
  if (await hasOwner()) return null;
  return db().$transaction((tx) => makeLink(tx, 'setup', { userId: null }));
}
