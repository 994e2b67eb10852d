import { randomUUID } from 'node:crypto';
import type { Actor, Role } from '@/lib/auth/actor';
import { db } from '@/lib/db/client';

/** Somebody who works at the desk: a row of theirs, without a password. */
export async function makeActor(role: Role, name: string = role): Promise<Actor> {
  const id = randomUUID();
  const actor = { id, name, email: `${id}@example.org`, role };
  await db().user.create({ data: actor });
  return actor;
}
