'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { formAction, valueAction } from '@/app/admin/_desk/act';
import { accountWords as words } from '@/content/desk/account';
import { desk } from '@/content/desk/desk';
import { changeEmail, changeName, changePassword } from '@/lib/auth/account-commands';
import { sendEmailChanged } from '@/lib/auth/letter-commands';
import { currentSession } from '@/lib/auth/request';
import { changedEmail, changedPassword, oneSession, ownName } from '@/lib/auth/schema';
import { endSession, endSessions } from '@/lib/auth/session-commands';
import { done, invalid, refused } from '@/lib/desk/outcome';
import { waitSentence } from '@/lib/desk/wait';

const PAGE = '/admin/account';

/** One's own name. */
export const saveName = formAction(ownName, async (actor, { name }) => {
  await changeName(actor, name);
  // The frame of every page shows it.
  revalidatePath('/admin', 'layout');
  return done(desk.saved);
});

/** One's own e-mail; the old mailbox is told of it. */
export const saveEmail = formAction(changedEmail, async (actor, { email, current }) => {
  const result = await changeEmail(actor, email, current);
  if (result.kind === 'wait') return refused(waitSentence(result.seconds));
  if (result.kind === 'wrong') return invalid({ current: words.wrongPassword });
  if (result.value === 'taken') return invalid({ email: words.emailTaken });
  if (email !== actor.email) await sendEmailChanged(actor, email);
  revalidatePath(PAGE);
  return done(words.emailChanged);
});

/** One's own password. */
export const savePassword = formAction(changedPassword, async (actor, { current, password }) => {
  const result = await changePassword(actor, { current, password, session: await currentSession() });
  if (result.kind === 'wait') return refused(waitSentence(result.seconds));
  if (result.kind === 'wrong') return invalid({ current: words.wrongPassword });
  revalidatePath(PAGE);
  return done(words.password.done);
});

/** Ends one of one's own sessions. */
export const endOne = valueAction(oneSession, async (actor, { id }) => {
  await endSession(actor, id);
  revalidatePath(PAGE);
  return done(words.sessions.ended);
});

/** Ends all but this one. */
export const endOthers = valueAction(z.undefined(), async (actor) => {
  await endSessions(actor, await currentSession());
  revalidatePath(PAGE);
  return done(words.sessions.ended);
});

/** Signs out everywhere, here too. */
export const endAll = valueAction(z.undefined(), async (actor) => {
  await endSessions(actor);
  redirect('/admin/sign-in');
});
