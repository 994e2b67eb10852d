'use server';

import { revalidatePath } from 'next/cache';
import { formAction, valueAction } from '@/app/admin/_desk/act';
import { usersWords as words } from '@/content/desk/users';
import { invitePerson, makePasswordLink, withdrawInvitation, type HandedLink } from '@/lib/auth/invite-commands';
import { sendHandedLink } from '@/lib/auth/letter-commands';
import { changeRole, disablePerson, enablePerson, resetSecondFactor, type Refusal } from '@/lib/auth/people-commands';
import { sendsLetters } from '@/lib/auth/post';
import { invitation, newRole, onePerson } from '@/lib/auth/schema';
import { done, doneWith, invalid, refused, type Outcome } from '@/lib/desk/outcome';

const PAGE = '/admin/users';

interface ShownLink extends HandedLink {
  /** Whether a letter took it to them; null where none are sent. */
  sent: boolean | null;
}

const show = async (link: HandedLink): Promise<Outcome<ShownLink>> => {
  revalidatePath(PAGE);
  return doneWith({ ...link, sent: sendsLetters() ? await sendHandedLink(link) : null });
};

const told = (result: 'done' | Refusal, message: string): Outcome => {
  revalidatePath(PAGE);
  return result === 'done' ? done(message) : refused(words.refused[result]);
};

/** Adds somebody, and gives the link by which they come in. */
export const invite = formAction(invitation, async (actor, person): Promise<Outcome<ShownLink>> => {
  const invited = await invitePerson(actor, person);
  return invited === 'taken' ? invalid({ email: words.refused.taken }) : show(invited);
});

/** A link for a new password, or the invitation's anew. */
export const makeLink = valueAction(onePerson, async (actor, { id }): Promise<Outcome<ShownLink>> => {
  const made = await makePasswordLink(actor, id);
  return typeof made === 'string' ? refused(words.refused[made]) : show(made);
});

/** Another role. */
export const saveRole = valueAction(newRole, async (actor, { id, role }) =>
  told(await changeRole(actor, id, role), words.done.role),
);

/** Lets somebody in no more. */
export const disable = valueAction(onePerson, async (actor, { id }) =>
  told(await disablePerson(actor, id), words.done.disable),
);

/** Lets somebody in again. */
export const enable = valueAction(onePerson, async (actor, { id }) =>
  told(await enablePerson(actor, id), words.done.enable),
);

/** For who has lost telephone and recovery codes. */
export const endFactor = valueAction(onePerson, async (actor, { id }) =>
  told(await resetSecondFactor(actor, id), words.done.secondFactor),
);

/** Takes an invitation back. */
export const withdraw = valueAction(onePerson, async (actor, { id }) =>
  told(await withdrawInvitation(actor, id), words.done.withdraw),
);
