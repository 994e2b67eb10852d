'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { signInWords } from '@/content/desk/sign-in';
import { isSameOrigin } from '@/lib/auth/request';
import { auth } from '@/lib/auth/setup';
import { fieldErrorsOf } from '@/lib/desk/field-errors';
import { invalid, refused, type Outcome } from '@/lib/desk/outcome';
import { desk } from '@/content/desk/desk';

const credentials = z.object({ email: z.email(), password: z.string().min(1) });

export async function signIn(_previous: Outcome | null, form: FormData): Promise<Outcome> {
  if (!(await isSameOrigin())) return refused(desk.refused.origin);
  const parsed = credentials.safeParse(Object.fromEntries(form));
  if (!parsed.success) return invalid(fieldErrorsOf(parsed.error));
  try {
    await (await auth()).api.signInEmail({ body: parsed.data });
  } catch {
    return refused(signInWords.wrong);
  }
  redirect('/admin');
}
