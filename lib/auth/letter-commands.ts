import { letters } from '@/content/desk/letters';
import { letterOf } from '@/lib/auth/letters';
import { LINK_HOURS } from '@/lib/auth/link';
import { makeLink } from '@/lib/auth/link-commands';
import type { HandedLink } from '@/lib/auth/invite-commands';
import { post } from '@/lib/auth/post';
import { db } from '@/lib/db/client';
import { log } from '@/lib/log';

/** Sends who forgot their password a link for a new one; nobody a letter who has no account, or a disabled one. */
export async function sendResetLetter(email: string): Promise<void> {
  try {
    const person = await db().user.findUnique({ where: { email }, include: { accounts: true } });
    if (!person || person.banned) return;
    const purpose = person.accounts.length > 0 ? 'reset' : 'invite';
    const hours = purpose === 'reset' ? LINK_HOURS.letter : LINK_HOURS.invite;
    const link = await db().$transaction((tx) => makeLink(tx, purpose, { userId: person.id, hours }));
    await post(email, letterOf(letters[purpose], { name: person.name, link }));
  } catch (error) {
    log().error({ err: error }, 'a link for a new password was not sent');
  }
}

/** Sends a link that an owner has made. @returns whether it was sent */
export const sendHandedLink = ({ purpose, name, email, link }: HandedLink): Promise<boolean> =>
  post(email, letterOf(letters[purpose === 'invite' ? 'invite' : 'handed'], { name, link }));

/** Tells the mailbox that was one's own of its end, in case somebody else did it. */
export const sendEmailChanged = (person: { name: string; email: string }, email: string): Promise<boolean> =>
  post(person.email, letterOf(letters.emailChanged, { name: person.name, email }));
