import type { ArticlePreview } from '@/lib/articles/article';
import { hashOf } from '@/lib/articles/preview';
import { workingCopy } from '@/lib/articles/working-copy-queries';
import type { Actor } from '@/lib/auth/actor';
import { mayEdit, maySee } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';

/** A link to an article's working copy, without its token, which nobody knows any more. */
export interface PreviewLinkView {
  id: number;
  /** Instants in UTC. */
  createdAt: string;
  expiresAt: string;
  /** Who made it; null when they are gone. */
  by: string | null;
}

export interface Preview {
  article: ArticlePreview;
  /** When the link ends; null for whoever may see it anyway. */
  expiresAt: Date | null;
}

/** The links of an article that are still good, the latest first; none for whoever may not make them. */
export async function listPreviews(actor: Actor, articleId: number): Promise<PreviewLinkView[]> {
  const article = await db().article.findUnique({
    where: { id: articleId },
    select: { createdById: true, status: true },
  });
  if (article === null || !mayEdit(actor, article)) return [];
  const rows = await db().previewLink.findMany({
    where: { articleId, expiresAt: { gt: new Date() } },
    orderBy: { id: 'desc' },
    select: { id: true, createdAt: true, expiresAt: true, user: { select: { name: true } } },
  });
  return rows.map(({ id, createdAt, expiresAt, user }) => ({
    ...{ id, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() },
    by: user?.name ?? null,
  }));
}

/**
 * What this link shows, asked for by anybody who has it. Null when it is unknown or has ended, when the article has been
 * thrown away, and when it was withdrawn after the link had been made: that takes back the preview, too.
 */
export async function getPreview(token: string): Promise<Preview | null> {
  const tokenHash = hashOf(token);
  if (tokenHash === null) return null;
  const [link] = await db().$queryRaw<{ id: number; expiresAt: Date }[]>`
    select a.id, p.expires_at as "expiresAt" from preview_link p join article a on a.id = p.article_id
    where p.token_hash = ${tokenHash} and p.expires_at > now() and a.trashed_at is null
      and (a.status <> 'withdrawn' or p.created_at > coalesce(a.withdrawn_at, '-infinity'))`;
  const article = link && (await workingCopy(link.id));
  return link && article ? { article, expiresAt: link.expiresAt } : null;
}

/** The same for who works at the desk: null when there is no such article, or it is not theirs to see. */
export async function getOwnPreview(actor: Actor, id: number): Promise<Preview | null> {
  const known = await db().article.findUnique({ where: { id }, select: { createdById: true } });
  if (known === null || !maySee(actor, known)) return null;
  const article = await workingCopy(id);
  return article && { article, expiresAt: null };
}
