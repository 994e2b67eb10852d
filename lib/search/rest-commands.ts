import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db/client';
import { rebuildIndex, type Progress } from '@/lib/search/build-commands';
import { ANALYSER } from '@/lib/search/index/document';

/** When the index is made anew: while much is written it rests, and afterwards it is missing. */

/** Makes the index when there is none, or one by an older analyser. @returns how many articles; null when it was there */
export async function ensureIndex(progress?: Progress): Promise<number | null> {
  return (await isIndexMissing()) ? rebuildIndex(progress) : null;
}

/** Whether there is something to be found, and no index by this analyser. */
export async function isIndexMissing(): Promise<boolean> {
  const [stat] = await db().$queryRaw<{ isReady: boolean }[]>`
    select ready and analyser = ${ANALYSER} as "isReady" from search_stat`;
  if (stat?.isReady) return false;
  return stat !== undefined || (await db().article.count({ where: { status: 'published' } })) > 0;
}

/** Fewer articles than this are merged into any index sooner than it is built anew. */
const FEWEST = 150;

/**
 * Lets the index rest while so many articles are written that building it anew takes less time than changing it with
 * each of them: changes are noted, a search is told that the index is being made, and `ensureIndex` makes it.
 * @param expected how many articles will be written
 * @returns whether it rests now; not when they are few beside those that it holds
 */
export async function restIndex(expected: number): Promise<boolean> {
  if (expected < FEWEST) return false;
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`
      insert into search_stat (epoch, analyser, ready) values (${randomUUID()}, ${ANALYSER}, false) on conflict do nothing`;
    await tx.$executeRaw`
      update search_stat set ready = false
      where ready and (select count(*) from search_doc where octet_length(facts) > 0) <= ${expected * 2}`;
    const [stat] = await tx.$queryRaw<{ ready: boolean }[]>`select ready from search_stat`;
    return stat?.ready === false;
  });
}
