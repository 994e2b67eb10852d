import type { Actor } from '@/lib/auth/actor';
import { Forbidden, maySee } from '@/lib/auth/permissions';
import type { DraftContent } from '@/lib/articles/draft';
import { revisionContent } from '@/lib/articles/revision-content';
import { db } from '@/lib/db/client';

export interface RevisionCard {
  id: number;
  createdAt: Date;
  /** "import", "edit", "autosave", "publish", "restore", "duplicate", "sample". */
  reason: string;
  userName: string | null;
  title: string;
  isLive: boolean;
}

/** The states that were kept of an article, newest first. @throws Forbidden */
export async function listRevisions(actor: Actor, articleId: number, limit = 200): Promise<RevisionCard[]> {
  const article = await requireSeen(actor, articleId);
  if (article === null) return [];
  const rows = await db().revision.findMany({
    where: { articleId },
    orderBy: { id: 'desc' },
    take: limit,
    select: { id: true, createdAt: true, reason: true, title: true, user: { select: { name: true } } },
  });
  return rows.map(({ user, ...row }) => ({
    ...row,
    userName: user?.name ?? null,
    isLive: row.id === article.liveRevisionId,
  }));
}

/** What one of them says, and the one before it; null when there is none. @throws Forbidden */
export async function getRevision(
  actor: Actor,
  articleId: number,
  id: number,
): Promise<{ content: DraftContent; before: DraftContent | null } | null> {
  if ((await requireSeen(actor, articleId)) === null) return null;
  const rows = await db().revision.findMany({
    where: { articleId, id: { lte: id } },
    orderBy: { id: 'desc' },
    take: 2,
  });
  const [row, before] = rows;
  if (row?.id !== id) return null;
  return { content: revisionContent(row), before: before === undefined ? null : revisionContent(before) };
}

async function requireSeen(actor: Actor, id: number) {
  const select = { createdById: true, liveRevisionId: true } as const;
  const article = await db().article.findUnique({ where: { id }, select });
  if (article !== null && !maySee(actor, article)) throw new Forbidden(actor, `see article ${id}`);
  return article;
}
