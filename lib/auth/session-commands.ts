import { recordEvent } from '@/lib/audit/commands';
import type { Actor } from '@/lib/auth/actor';
import { commit } from '@/lib/freshness/commit';

/** Ends one of this person's own sessions; false when there is none of this id. */
export const endSession = (actor: Actor, id: string): Promise<boolean> =>
  commit(async (tx) => (await tx.session.deleteMany({ where: { id, userId: actor.id } })).count === 1);

/** Signs this person out everywhere. @param except the session from which they do it. @returns how many were ended */
export const endSessions = (actor: Actor, except?: string): Promise<number> =>
  commit(async (tx) => {
    const { count } = await tx.session.deleteMany({
      where: { userId: actor.id, ...(except !== undefined && { id: { not: except } }) },
    });
    await recordEvent(tx, actor, 'user.end-sessions', `user:${actor.id}`, { count });
    return count;
  });
