import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { ROLES, type Actor } from '@/lib/auth/actor';
import { auth } from '@/lib/auth/setup';

/** Who makes this request: the one file in lib that knows the framework's requests. */

const person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  banned: z.boolean().nullish(),
});

/** The signed-in person; null for anybody else. Asked of the database each time: who was signed out is out at once. */
export async function getActor(): Promise<Actor | null> {
  const { api } = await auth();
  const session = await api.getSession({ headers: await headers() });
  const user = person.safeParse(session?.user);
  if (!user.success || user.data.banned === true) return null;
  const { id, name, email, role } = user.data;
  return { id, name, email, role };
}

/** The signed-in person; anybody else is sent to sign in. For pages and server actions. */
export async function requireActor(): Promise<Actor> {
  return (await getActor()) ?? redirect('/admin/sign-in');
}

/**
 * Whether this request comes from a page of ours: what changes something asks for it (with SameSite cookies and the
 * framework's own check behind it). A browser says Sec-Fetch-Site, or Origin with every POST.
 */
export async function isSameOrigin(): Promise<boolean> {
  const given = await headers();
  const from = given.get('sec-fetch-site');
  if (from !== null) return from === 'same-origin';
  const origin = given.get('origin');
  return origin !== null && URL.canParse(origin) && new URL(origin).host === given.get('host');
}
