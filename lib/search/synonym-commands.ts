import { z } from 'zod';
import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { recordEvent } from '@/lib/audit/commands';
import type { Transaction } from '@/lib/db/client';
import { commit } from '@/lib/freshness/commit';
import { keysOf } from '@/lib/search/analyse/tokens';

/** Words that mean the same here. They are applied to queries: nothing is indexed anew. */

export const MOST_SYNONYMS = 500;

/** Two to twelve words, each one word. */
export const synonymWords = z
  .array(z.string().trim().min(1).max(40))
  .transform((words) => [...new Map(words.map((word) => [keysOf(word).join(' '), word])).values()])
  .refine((words) => words.length >= 2 && words.length <= 12 && words.every((word) => keysOf(word).length === 1));

export type SynonymOutcome =
  { kind: 'saved'; id: number } | { kind: 'removed' } | { kind: 'invalid' } | { kind: 'full' } | { kind: 'gone' };

/** Adds a group, or gives one other words. */
export async function saveSynonyms(actor: Actor, given: readonly string[], id?: number): Promise<SynonymOutcome> {
  requirePermission(actor, 'search.manage');
  const parsed = synonymWords.safeParse(given);
  if (!parsed.success) return { kind: 'invalid' };
  const words = parsed.data;
  return commit(async (tx) => {
    if (id === undefined && (await tx.searchSynonym.count()) >= MOST_SYNONYMS) return { kind: 'full' };
    const known = id === undefined ? null : await tx.searchSynonym.findUnique({ where: { id } });
    if (id !== undefined && known === null) return { kind: 'gone' };
    const row = known
      ? await tx.searchSynonym.update({ where: { id: known.id }, data: { words } })
      : await tx.searchSynonym.create({ data: { words } });
    await recordEvent(tx, actor, 'search.synonyms', `synonym:${row.id}`, { words });
    await forgetAnswers(tx);
    return { kind: 'saved', id: row.id };
  });
}

export async function removeSynonyms(actor: Actor, id: number): Promise<SynonymOutcome> {
  requirePermission(actor, 'search.manage');
  return commit(async (tx) => {
    const { count } = await tx.searchSynonym.deleteMany({ where: { id } });
    if (count === 0) return { kind: 'gone' };
    await recordEvent(tx, actor, 'search.synonyms-remove', `synonym:${id}`);
    await forgetAnswers(tx);
    return { kind: 'removed' };
  });
}

/** Every process keeps what it computed by the version of the index. */
const forgetAnswers = (tx: Transaction) => tx.$executeRaw`update search_stat set version = version + 1`;
