import { randomUUID } from 'node:crypto';
import { recordEvent } from '@/lib/audit/commands';
import { accountAttempt } from '@/lib/auth/attempts';
import { forgive } from '@/lib/auth/attempt-commands';
import type { LinkPurpose } from '@/lib/auth/link';
import { takeLink, voidLinks } from '@/lib/auth/link-commands';
import { hashOf } from '@/lib/auth/password';
import type { Transaction } from '@/lib/db/client';
import { commit } from '@/lib/freshness/commit';

/**
 * Gives somebody a password. Whoever was signed in by the old one is signed out, and links that were sent die.
 * @param hash as `hashOf` made it, before the transaction
 * @param keepSession the session from which they did it themselves
 */
export async function setPassword(tx: Transaction, userId: string, hash: string, keepSession?: string): Promise<void> {
  await tx.account.upsert({
    where: { providerId_accountId: { providerId: 'credential', accountId: userId } },
    create: { id: randomUUID(), accountId: userId, providerId: 'credential', userId, password: hash },
    update: { password: hash },
  });
  await tx.session.deleteMany({ where: { userId, ...(keepSession !== undefined && { id: { not: keepSession } }) } });
  await voidLinks(tx, userId);
}

/** By a link of an invitation or for a new password. @returns whose it now is; null when the link does not work */
export async function choosePassword(
  purpose: Exclude<LinkPurpose, 'setup'>,
  token: string,
  password: string,
): Promise<{ email: string } | null> {
  const hash = await hashOf(password);
  const chosen = await commit(async (tx) => {
    const link = await takeLink(tx, purpose, token);
    if (link?.userId == null) return null;
    const { id, email, banned } = await tx.user.findUniqueOrThrow({ where: { id: link.userId } });
    if (banned) return null;
    // Who has the link has the mailbox, or the owner's word.
    await tx.user.update({ where: { id }, data: { emailVerified: true } });
    await setPassword(tx, id, hash);
    await recordEvent(tx, { id }, purpose === 'invite' ? 'user.accept' : 'user.reset', `user:${id}`);
    return { email };
  });
  // Whoever guessed at the old password does not lock the person out of the new one.
  if (chosen) await forgive([accountAttempt(chosen.email)]);
  return chosen;
}
