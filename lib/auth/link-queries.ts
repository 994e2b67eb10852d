import { hashOfToken, type LinkPurpose } from '@/lib/auth/link';
import { db } from '@/lib/db/client';

/** For whom a link works that has not been used; null when it does not work. Looking does not use it up. */
export async function findLink(
  purpose: LinkPurpose,
  token: string,
): Promise<{ person: { name: string; email: string } | null } | null> {
  const link = await db().oneTimeLink.findFirst({
    where: { tokenHash: hashOfToken(token), purpose, usedAt: null, expiresAt: { gt: new Date() } },
    select: { user: { select: { name: true, email: true, banned: true } } },
  });
  if (link === null || link.user?.banned === true) return null;
  return { person: link.user && { name: link.user.name, email: link.user.email } };
}
