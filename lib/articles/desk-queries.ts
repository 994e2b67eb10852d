import type { Actor } from '@/lib/auth/actor';
import { Forbidden, mayEdit, maySee } from '@/lib/auth/permissions';
import type { ArticleStatus } from '@/lib/articles/life';
import type { DraftBase } from '@/lib/articles/draft-base';
import { draftContent, type DraftContent } from '@/lib/articles/draft';
import { contentOf } from '@/lib/articles/draft-content';
import { db, type Transaction } from '@/lib/db/client';

/** An article as those see it who work on it. */

export interface DeskArticle extends DraftBase {
  id: number;
  status: ArticleStatus;
  slug: string;
  isTrashed: boolean;
  publishedAt: Date | null;
  withdrawnReason: string | null;
  createdById: string | null;
  /** What the form shows: the working copy, or what the article says when there is none. */
  content: DraftContent;
  /** Who saved last, and when. */
  savedAt: Date;
  savedBy: { id: string; name: string } | null;
}

const include = {
  authors: { orderBy: { position: 'asc' }, select: { authorId: true } },
  tags: { orderBy: { tag: { name: 'asc' } }, select: { tagId: true } },
} as const;
/** Asked for apart: the client asks for all relations of a row at once, and a transaction has one connection. */
const saved = {
  draft: { include: { user: { select: { id: true, name: true } } } },
  liveRevision: { select: { user: { select: { id: true, name: true } } } },
} as const;

/** The article with its working copy; null when there is none of this id. Inside a transaction: as it stands there. */
export async function readForDesk(tx: Transaction, id: number): Promise<DeskArticle | null> {
  const row = await tx.article.findUnique({ where: { id }, include });
  if (row === null) return null;
  const { draft, liveRevision } = (await tx.article.findUnique({ where: { id }, select: saved })) ?? {};
  const own = contentOf({
    ...row,
    authorIds: row.authors.map(({ authorId }) => authorId),
    tagIds: row.tags.map(({ tagId }) => tagId),
  });
  const isUnnamed = row.liveRevisionId === null && Boolean(draft);
  return {
    id,
    status: row.status,
    slug: row.slug,
    isTrashed: row.trashedAt !== null,
    publishedAt: row.publishedAt,
    withdrawnReason: row.withdrawnReason,
    createdById: row.createdById,
    liveRevisionId: row.liveRevisionId,
    version: draft?.version ?? 0,
    content: draftContent.parse({ ...(isUnnamed ? {} : own), ...Object(draft?.content ?? {}) }),
    savedAt: draft?.savedAt ?? row.updatedAt,
    savedBy: draft?.user ?? liveRevision?.user ?? null,
  };
}

/**
 * The article for somebody who looks at it on the desk.
 * @throws Forbidden when it is none of theirs
 */
export async function getForDesk(actor: Actor, id: number): Promise<(DeskArticle & { mayEdit: boolean }) | null> {
  const article = await readForDesk(db(), id);
  if (article === null) return null;
  if (!maySee(actor, article)) throw new Forbidden(actor, `see article ${id}`);
  return { ...article, mayEdit: mayEdit(actor, article) };
}

/** The article for somebody who changes it, held until the transaction ends. @throws Forbidden; null when it is gone */
export async function lockForEdit(tx: Transaction, actor: Actor, id: number): Promise<DeskArticle | null> {
  await tx.$queryRaw`select 1 from article where id = ${id} for update`;
  const article = await readForDesk(tx, id);
  if (article !== null && !mayEdit(actor, article)) throw new Forbidden(actor, `edit article ${id}`);
  return article;
}
