'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { isSameOrigin } from '@/lib/auth/request';
import { auth } from '@/lib/auth/setup';

/** Ends this session, here and in the database. */
export async function signOut(): Promise<void> {
  if (await isSameOrigin()) await (await auth()).api.signOut({ headers: await headers() });
  redirect('/admin/sign-in');
}
