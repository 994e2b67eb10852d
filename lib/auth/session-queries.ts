import type { Actor } from '@/lib/auth/actor';
import { db } from '@/lib/db/client';

export interface OwnSession {
  id: string;
  /** What the browser calls itself. */
  userAgent: string;
  /** Where it was signed in, of an IPv6 address the network alone; empty when that is not known. */
  address: string;
  /** An instant (ISO 8601). */
  lastSeen: string;
}

/** Where this person is signed in now, lately seen first. Everybody sees their own alone. */
export async function listSessions(actor: Actor): Promise<OwnSession[]> {
  const sessions = await db().session.findMany({
    where: { userId: actor.id, expiresAt: { gt: new Date() } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
  });
  return sessions.map(({ id, userAgent, ipAddress, updatedAt }) => ({
    ...{ id, userAgent: userAgent ?? '', address: ipAddress ?? '' },
    lastSeen: updatedAt.toISOString(),
  }));
}

/** How this person's second factor stands. */
export async function readSecondFactor(actor: Actor): Promise<boolean> {
  const user = await db().user.findUnique({ where: { id: actor.id }, select: { twoFactorEnabled: true } });
  return user?.twoFactorEnabled === true;
}
