'use server';

import { redirect } from 'next/navigation';
import { doorAction } from '@/app/admin/_desk/act';
import { signInWords } from '@/content/desk/sign-in';
import { createFirstOwner } from '@/lib/auth/owner-commands';
import { readDoor } from '@/lib/auth/request';
import { firstOwner } from '@/lib/auth/schema';
import { signInWith } from '@/lib/auth/sign-in-commands';
import { invalid, refused } from '@/lib/desk/outcome';

/** Makes the first owner, and signs them in. */
export const createOwner = doorAction(firstOwner, async ({ token, name, email, password }) => {
  const result = await createFirstOwner({ token, name, email, password });
  if (result === 'dead-link') return refused(signInWords.deadLink.text);
  if (result === 'taken') return invalid({ email: signInWords.setup.taken });
  await signInWith(await readDoor(), { email, password });
  redirect('/admin');
});
