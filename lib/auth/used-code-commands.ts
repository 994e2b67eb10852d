import { createHash } from 'node:crypto';
import { db } from '@/lib/db/client';

/** Seconds for which the library takes a code: its own half minute and those beside it. */
const TAKEN_FOR = 90;

/**
 * Uses up a code from somebody's telephone.
 * @returns false when it was used before: a code lets in once (RFC 6238, 5.2), also at the same instant
 */
export async function spendCode(userId: string, code: string): Promise<boolean> {
  await db().verification.deleteMany({ where: { identifier: IDENTIFIER, expiresAt: { lt: new Date() } } });
  // Of the code itself nothing is kept, like of every other secret.
  const id = createHash('sha256').update(`${userId} ${code}`).digest('base64url');
  const expiresAt = new Date(Date.now() + TAKEN_FOR * 1_000);
  const data = [{ id, identifier: IDENTIFIER, value: '', expiresAt }];
  return (await db().verification.createMany({ data, skipDuplicates: true })).count === 1;
}

const IDENTIFIER = 'used-code';
