'use server';

import { after } from 'next/server';
import { doorAction } from '@/app/admin/_desk/act';
import { signInWords } from '@/content/desk/sign-in';
import { begin } from '@/lib/auth/attempt-commands';
import { letterAttempts } from '@/lib/auth/attempts';
import { sendResetLetter } from '@/lib/auth/letter-commands';
import { readDoor } from '@/lib/auth/request';
import { forgotten } from '@/lib/auth/schema';
import { done, refused } from '@/lib/desk/outcome';
import { waitSentence } from '@/lib/desk/wait';

/** Sends a link for a new password. The answer is the same, and as fast, whether there is such an account or not. */
export const sendLink = doorAction(forgotten, async ({ email }) => {
  const { address } = await readDoor();
  const seconds = await begin(letterAttempts(email, address));
  if (seconds > 0) return refused(waitSentence(seconds));
  after(() => sendResetLetter(email));
  return done(signInWords.forgot.sent);
});
