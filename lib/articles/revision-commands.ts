import { recordEvent } from '@/lib/audit/commands';
import type { Actor } from '@/lib/auth/actor';
import { lockForEdit } from '@/lib/articles/desk-queries';
import { conflictOf, isSameBase, type DraftBase, type DraftOutcome } from '@/lib/articles/draft-base';
import type { DraftContent } from '@/lib/articles/draft';
import { showInRow } from '@/lib/articles/draft-row-commands';
import { revisionContent, revisionRow } from '@/lib/articles/revision-content';
import type { Transaction } from '@/lib/db/client';
import { commit } from '@/lib/freshness/commit';

/** Keeps a state of the working copy. @param userId who wrote it, not who makes it a revision */
export async function addRevision(
  tx: Transaction,
  articleId: number,
  userId: string | null,
  reason: 'edit' | 'autosave' | 'restore' | 'duplicate',
  content: DraftContent,
): Promise<number> {
  const data = { articleId, userId, reason, ...revisionRow(content) };
  return (await tx.revision.create({ data, select: { id: true } })).id;
}

/**
 * Brings an old state back as the working copy: a new revision, and nothing is erased. What stood there before is kept
 * as a revision too. Readers see it when it is published.
 */
export async function restoreRevision(
  actor: Actor,
  articleId: number,
  revisionId: number,
  base: DraftBase,
): Promise<DraftOutcome> {
  return commit(async (tx) => {
    const article = await lockForEdit(tx, actor, articleId);
    const revision = await tx.revision.findFirst({ where: { id: revisionId, articleId } });
    if (article === null || article.isTrashed || revision === null) return { kind: 'gone' };
    if (!isSameBase(article, base)) return conflictOf(article);
    if (article.version > 0) await addRevision(tx, articleId, article.savedBy?.id ?? null, 'autosave', article.content);
    const content = revisionContent(revision);
    const saved = { content, version: article.version + 1, userId: actor.id, savedAt: new Date() };
    await tx.draft.upsert({
      where: { articleId },
      create: { articleId, baseRevisionId: revisionId, ...saved },
      update: { ...saved, baseRevisionId: revisionId },
    });
    if (article.liveRevisionId === null) await showInRow(tx, articleId, content, article.content);
    await addRevision(tx, articleId, actor.id, 'restore', content);
    await recordEvent(tx, actor, 'revision.restore', `article:${articleId}`, { revisionId });
    const { version, savedAt } = saved;
    return { kind: 'saved', version, savedAt, liveRevisionId: article.liveRevisionId };
  });
}
