'use server';

import { redirect } from 'next/navigation';
import { doorAction } from '@/app/admin/_desk/act';
import { signInWords } from '@/content/desk/sign-in';
import { readDoor } from '@/lib/auth/request';
import { deskPath } from '@/lib/auth/safe-path';
import { secondFactor } from '@/lib/auth/schema';
import { signInWithCode } from '@/lib/auth/sign-in-commands';
import { refused } from '@/lib/desk/outcome';
import { waitSentence } from '@/lib/desk/wait';

/** The second step of signing in. */
export const verify = doorAction(secondFactor, async ({ code, to }) => {
  const result = await signInWithCode(await readDoor(), code);
  if (result.kind === 'wait') return refused(waitSentence(result.seconds));
  if (result.kind !== 'right') return refused(signInWords.secondFactor[result.kind]);
  redirect(deskPath(to));
});
