'use server';

import { redirect } from 'next/navigation';
import { doorAction } from '@/app/admin/_desk/act';
import { signInWords } from '@/content/desk/sign-in';
import { readDoor } from '@/lib/auth/request';
import { deskPath, signInPath } from '@/lib/auth/safe-path';
import { credentials } from '@/lib/auth/schema';
import { signInWith } from '@/lib/auth/sign-in-commands';
import { refused } from '@/lib/desk/outcome';
import { waitSentence } from '@/lib/desk/wait';

/** Signs in, and goes to the page that was asked for; by way of the second factor where there is one. */
export const signIn = doorAction(credentials, async ({ email, password, to }) => {
  const result = await signInWith(await readDoor(), { email, password });
  if (result.kind === 'wait') return refused(waitSentence(result.seconds));
  if (result.kind === 'wrong') return refused(signInWords.wrong);
  if (result.value === 'disabled') return refused(signInWords.disabled);
  redirect(result.value === 'in' ? deskPath(to) : signInPath(to ?? null, '/admin/two-factor'));
});
