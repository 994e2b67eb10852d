'use server';

import { redirect } from 'next/navigation';
import { doorAction } from '@/app/admin/_desk/act';
import { signInWords } from '@/content/desk/sign-in';
import { choosePassword } from '@/lib/auth/password-commands';
import { readDoor } from '@/lib/auth/request';
import { chosenPassword } from '@/lib/auth/schema';
import { signInWith } from '@/lib/auth/sign-in-commands';
import { refused, type Outcome } from '@/lib/desk/outcome';

interface Chosen {
  token: string;
  password: string;
}

const choose =
  (purpose: 'invite' | 'reset') =>
  async ({ token, password }: Chosen): Promise<Outcome> => {
    const chosen = await choosePassword(purpose, token, password);
    if (chosen === null) return refused(signInWords.deadLink.text);
    const result = await signInWith(await readDoor(), { email: chosen.email, password });
    const hasCode = result.kind === 'right' && result.value === 'second-factor';
    redirect(hasCode ? '/admin/two-factor' : '/admin');
  };

/** By the link of an invitation. */
export const acceptInvitation = doorAction(chosenPassword, choose('invite'));

/** By a link for a new password; the second factor is asked for all the same. */
export const resetPassword = doorAction(chosenPassword, choose('reset'));
