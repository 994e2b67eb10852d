import type { FactChange } from '@/lib/articles/bulk';
import { draftContent, type DraftContent } from '@/lib/articles/draft';
import { addRevision } from '@/lib/articles/revision-commands';
import type { Actor } from '@/lib/auth/actor';
import type { Transaction } from '@/lib/db/client';

/**
 * Changes the working copies of these articles likewise. Whoever has one open hears of it as of any other save; what
 * another has written there is kept as a revision of theirs first.
 * @returns the articles whose working copy changed
 */
export async function changeDrafts(
  tx: Transaction,
  actor: Actor,
  ids: number[],
  change: FactChange,
): Promise<Set<number>> {
  const drafts = await tx.draft.findMany({ where: { articleId: { in: ids } }, orderBy: { articleId: 'asc' } });
  const changed = new Set<number>();
  for (const { articleId, userId, content } of drafts) {
    const now = draftContent.parse(content);
    const next = changedContent(now, change);
    if (next === null) continue;
    if (userId !== actor.id) await addRevision(tx, articleId, userId, 'autosave', now);
    await tx.draft.update({
      where: { articleId },
      data: { content: next, version: { increment: 1 }, userId: actor.id, savedAt: new Date() },
    });
    changed.add(articleId);
  }
  return changed;
}

/** The working copy with the change; null when it says so already. Tags keep the order in which they were chosen. */
export function changedContent(content: DraftContent, change: FactChange): DraftContent | null {
  if (change.kind === 'section')
    return content.sectionId === change.sectionId ? null : { ...content, sectionId: change.sectionId };
  const kept = content.tagIds.filter((id) => !change.remove.includes(id));
  const tagIds = [...kept, ...change.add.filter((id) => !kept.includes(id))];
  return tagIds.join() === content.tagIds.join() ? null : { ...content, tagIds };
}
