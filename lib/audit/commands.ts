import type { Actor } from '@/lib/auth/actor';
import type { Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';

/**
 * Writes down who did what, in the transaction that does it: both are true, or neither.
 * @param actor null for what nobody in particular did (the clock, a command of the terminal)
 * @param action a verb with its room: "article.publish", "tag.merge"
 * @param subject what it was done to: "article:12", "user:abc"
 */
export async function recordEvent(
  tx: Transaction,
  actor: Pick<Actor, 'id'> | null,
  action: `${string}.${string}`,
  subject: string,
  detail: Prisma.InputJsonObject = {},
): Promise<void> {
  await tx.auditEvent.create({ data: { userId: actor?.id ?? null, action, subject, detail } });
}
