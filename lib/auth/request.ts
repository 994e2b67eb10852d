import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { ROLES, type Actor } from '@/lib/auth/actor';
import { signInPath } from '@/lib/auth/safe-path';
import { auth } from '@/lib/auth/setup';
import type { Door } from '@/lib/auth/sign-in-commands';
import { ASKED_PATH, CLIENT_ADDRESS } from '@/lib/front/inner/messages';

/** Who makes this request: the one file in lib that knows the framework's requests. */

const person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  banned: z.boolean().nullish(),
});

/** The session of this request, asked of the database once for all that one page or action does. */
const readSession = cache(async () => (await auth()).api.getSession({ headers: await ownHeaders() }));

/** The request's headers, with the cookies as they are now: an action may have set others before the page is made. */
async function ownHeaders(): Promise<Headers> {
  const now = new Headers(await headers());
  now.set('cookie', (await cookies()).toString());
  return now;
}

/** The signed-in person; null for anybody else. Never remembered over requests: who was signed out is out at once. */
export async function getActor(): Promise<Actor | null> {
  const session = await readSession();
  const user = person.safeParse(session?.user);
  if (!user.success || user.data.banned === true) return null;
  const { id, name, email, role } = user.data;
  return { id, name, email, role };
}

/** The signed-in person; anybody else is sent to sign in, and comes back here. For pages and server actions. */
export async function requireActor(): Promise<Actor> {
  return (await getActor()) ?? redirect(signInPath(await askedPath()));
}

/** The id of the session that this request belongs to; empty without one. */
export const currentSession = async (): Promise<string> => (await readSession())?.session.id ?? '';

/** The way in: what the auth library sees of this request. */
export async function readDoor(): Promise<Door> {
  const given = await ownHeaders();
  // Without the front, as in development, nobody else can connect.
  return { headers: given, address: given.get(CLIENT_ADDRESS) ?? '127.0.0.1' };
}

/** The page that was asked for, without what the framework adds. */
async function askedPath(): Promise<string | null> {
  const path = (await headers()).get(ASKED_PATH);
  return path && path.replace(/([?&])_rsc=[^&]*&?/u, '$1').replace(/[?&]$/u, '');
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
