import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { hashPassword } from 'better-auth/crypto';
import pg from 'pg';
import { desk } from '@/content/desk/desk';
import { signInWords } from '@/content/desk/sign-in';
import type { Actor, Role } from '@/lib/auth/actor';
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

/** For journeys: somebody of this role, signed in through the form and standing at the desk's first page. */
export async function signedIn(page: Page, role: Role, name?: string): Promise<Person> {
  // Late, since it belongs to the browser's tests.
  const { databaseUrl } = await import('../e2e/support/database');
  const person = await makePerson(databaseUrl(), role, name);
  await signIn(page, person);
  await page.waitForURL('/admin');
  return person;
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
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await client.query(
      'insert into "user" (id, name, email, role, email_verified, updated_at) values ($1, $2, $3, $4::role, true, now())',
      [id, person.name, person.email, role],
    );
    await client.query(
      `insert into account (id, account_id, provider_id, user_id, password, updated_at)
       values ($1, $2, 'credential', $2, $3, now())`,
      [randomUUID(), id, await hashPassword(PASSWORD)],
    );
  } finally {
    await client.end();
  }
  return person;
}
