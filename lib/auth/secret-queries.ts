import { randomBytes } from 'node:crypto';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';

const NAME = 'secret:auth';

/**
 * What cookies are signed with and second factors encrypted: AUTH_SECRET where it is set, else one made at first use and
 * kept in the database, so that every process has the same.
 */
export async function authSecret(): Promise<string> {
  const { AUTH_SECRET } = env();
  if (AUTH_SECRET !== undefined) return AUTH_SECRET;
  const value = randomBytes(48).toString('base64url');
  await db().setting.createMany({ data: [{ name: NAME, value }], skipDuplicates: true });
  const row = await db().setting.findUniqueOrThrow({ where: { name: NAME } });
  if (typeof row.value !== 'string') throw new Error(`the setting ${NAME} is not a string`);
  return row.value;
}
