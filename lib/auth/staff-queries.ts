import { LRUCache } from 'lru-cache';
import { sessionTokenOf } from '@/lib/auth/session-cookie';
import { db } from '@/lib/db/client';

/** Milliseconds for which an answer stands; a person who signs out is counted again by then. */
const KNOWN_FOR = 60_000;
/** Cookies may be invented: they must not fill the memory. */
const MOST = 1_000;

/**
 * Tells of a request's cookies whether somebody of the house sent them. Without our cookie the answer costs nothing, and
 * of one cookie the database is asked once a minute.
 */
export function staffGate(): (cookies: string | undefined) => boolean | Promise<boolean> {
  const known = new LRUCache<string, Promise<boolean>>({ max: MOST, ttl: KNOWN_FOR });
  return (cookies) => {
    const token = sessionTokenOf(cookies);
    if (token === null) return false;
    const answer = known.get(token) ?? isSession(token);
    known.set(token, answer, { noUpdateTTL: true });
    answer.catch(() => known.delete(token));
    return answer;
  };
}

const isSession = async (token: string): Promise<boolean> =>
  (await db().session.findFirst({
    where: { token, expiresAt: { gt: new Date() }, user: { banned: false } },
    select: { id: true },
  })) !== null;
