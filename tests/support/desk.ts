import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { hashPassword } from 'better-auth/crypto';
import pg from 'pg';
import { desk } from '@/content/desk/desk';
import { signInWords } from '@/content/desk/sign-in';
import type { Actor, Role } from '@/lib/auth/actor';
import { COOKIE_PREFIX } from '@/lib/auth/session-cookie';
import { env } from '@/lib/env';

/** People who work at the desk, made without going through the desk. */

export interface Person extends Actor {
  password: string;
}

/** The password of everybody made here. */
export const PASSWORD = 'كلمة-سرّ-للتجارب-1';

/** For integration tests: somebody of this role who can sign in, in the test's database. */
export const makeMember = async (role: Role, name?: string): Promise<Actor> => {
  const { password: _, ...actor } = await makePerson(env().DATABASE_URL ?? '', role, name);
  return actor;
};

/**
 * For journeys: somebody of this role who is signed in on this page. The session is made as the form makes it, without
 * the form: what that does, sign-in.spec.ts, keyboard.spec.ts and desk-pages.spec.ts tell.
 */
export async function signedIn(page: Page, role: Role, name?: string): Promise<Person> {
  // Late, since they belong to the browser's tests.
  const [{ databaseUrl }, { PORT }] = await Promise.all([import('../e2e/support/database'), import('../e2e/settings')]);
  const person = await makePerson(databaseUrl(), role, name);
  const value = await makeSession(databaseUrl(), person.id);
  const url = `http://127.0.0.1:${PORT}`;
  await page.context().addCookies([
    {
      name: `${COOKIE_PREFIX}.session_token`,
      value,
      url,
      httpOnly: true,
      sameSite: 'Lax',
    },
  ]);
  return person;
}

/** A session of this person. @returns what the cookie says: the token and its signature (better-auth, signed cookies) */
async function makeSession(connectionString: string, userId: string): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  return withClient(connectionString, async (client) => {
    // Made at first use, and nobody may have come in yet (lib/auth/secret-queries.ts).
    await client.query(`insert into setting (name, value) values ('secret:auth', $1) on conflict do nothing`, [
      JSON.stringify(randomBytes(48).toString('base64url')),
    ]);
    const { rows } = await client.query<{ value: string }>(`select value from setting where name = 'secret:auth'`);
    await client.query(
      `insert into session (id, token, user_id, expires_at, user_agent, updated_at)
       values ($1, $2, $3, now() + interval '30 days', 'Chrome', now())`,
      [randomUUID(), token, userId],
    );
    const signature = createHmac('sha256', rows[0]?.value ?? '')
      .update(token)
      .digest('base64');
    return encodeURIComponent(`${token}.${signature}`);
  });
}

/** Fills in the form of the sign-in page and sends it. */
export async function signIn(page: Page, { email, password }: Pick<Person, 'email' | 'password'>): Promise<void> {
  await page.goto('/admin/sign-in');
  await page.getByLabel(signInWords.email).fill(email);
  await page.getByLabel(signInWords.password).fill(password);
  await page.getByRole('button', { name: signInWords.submit }).click();
}

/** Somebody of this role, in the database of this address. */
export async function makePerson(connectionString: string, role: Role, name?: string): Promise<Person> {
  const id = randomUUID();
  const person: Person = {
    ...{ id, role, password: PASSWORD },
    name: name ?? `${desk.roles[role]} ${id.slice(0, 4)}`,
    email: `${role}-${id.slice(0, 8)}@example.org`,
  };
  await withClient(connectionString, async (client) => {
    await client.query(
      'insert into "user" (id, name, email, role, email_verified, updated_at) values ($1, $2, $3, $4::role, true, now())',
      [id, person.name, person.email, role],
    );
    await client.query(
      `insert into account (id, account_id, provider_id, user_id, password, updated_at)
       values ($1, $2, 'credential', $2, $3, now())`,
      [randomUUID(), id, await hashPassword(PASSWORD)],
    );
  });
  return person;
}

async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: 5_000,
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
