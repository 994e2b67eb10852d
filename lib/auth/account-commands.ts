import { recordEvent } from '@/lib/audit/commands';
import type { Actor } from '@/lib/auth/actor';
import { guarded, type Guarded } from '@/lib/auth/attempt-commands';
import { accountAttempt } from '@/lib/auth/attempts';
import { voidLinks } from '@/lib/auth/link-commands';
import { hashOf, isPassword } from '@/lib/auth/password';
import { setPassword } from '@/lib/auth/password-commands';
import { db } from '@/lib/db/client';
import { commit } from '@/lib/freshness/commit';

/** What people change of their own account; for what matters they give their password once more. */

/** The name under which the desk knows them. */
export const changeName = (actor: Actor, name: string): Promise<void> =>
  commit(async (tx) => {
    await tx.user.update({ where: { id: actor.id }, data: { name } });
    await recordEvent(tx, actor, 'user.rename', `user:${actor.id}`, { from: actor.name, to: name });
  });

/** The address they sign in with. */
export async function changeEmail(actor: Actor, email: string, password: string): Promise<Guarded<'done' | 'taken'>> {
  const checked = await withPassword(actor, password);
  if (checked.kind !== 'right') return checked;
  const value = await commit(async (tx) => {
    const other = await tx.user.findUnique({ where: { email } });
    if (other && other.id !== actor.id) return 'taken' as const;
    await tx.user.update({ where: { id: actor.id }, data: { email } });
    // What was sent to the old mailbox is no longer for its reader.
    await voidLinks(tx, actor.id);
    await recordEvent(tx, actor, 'user.email', `user:${actor.id}`, { from: actor.email, to: email });
    return 'done' as const;
  });
  return { kind: 'right', value };
}

/** A new password; every other session ends. @param session the one from which they do it */
export async function changePassword(
  actor: Actor,
  { current, password, session }: { current: string; password: string; session: string },
): Promise<Guarded<'done'>> {
  const checked = await withPassword(actor, current);
  if (checked.kind !== 'right') return checked;
  const hash = await hashOf(password);
  await commit(async (tx) => {
    await setPassword(tx, actor.id, hash, session);
    await recordEvent(tx, actor, 'user.password', `user:${actor.id}`);
  });
  return { kind: 'right', value: 'done' };
}

/** Whether it is this person's password: tried no oftener than at the sign-in page, also from a stolen session. */
export const withPassword = (actor: Actor, password: string): Promise<Guarded<'right'>> =>
  guarded([accountAttempt(actor.email)], async () => {
    const account = await db().account.findFirst({ where: { userId: actor.id, providerId: 'credential' } });
    return (await isPassword(password, account?.password)) ? 'right' : null;
  });
