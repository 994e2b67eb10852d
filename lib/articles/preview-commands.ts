import { addDays } from 'date-fns';
import { hashOf, newToken, previewDays } from '@/lib/articles/preview';
import { recordEvent } from '@/lib/audit/commands';
import type { Actor } from '@/lib/auth/actor';
import { Forbidden, mayEdit } from '@/lib/auth/permissions';
import { db, type Transaction } from '@/lib/db/client';

export interface NewPreview {
  /** Shown once: only its hash is kept. */
  token: string;
  expiresAt: Date;
}

/**
 * Makes a link to the working copy of an article.
 * @returns null when there is no such article @throws Forbidden for somebody else's @throws ZodError for too many days
 */
export async function createPreview(actor: Actor, articleId: number, days: number): Promise<NewPreview | null> {
  const expiresAt = addDays(new Date(), previewDays.parse(days));
  return db().$transaction(async (tx) => {
    if (!(await isTheirs(tx, actor, articleId))) return null;
    const token = newToken();
    const data = { articleId, userId: actor.id, tokenHash: hashOf(token) ?? '', expiresAt };
    const { id } = await tx.previewLink.create({ data, select: { id: true } });
    await recordEvent(tx, actor, 'preview.create', `article:${articleId}`, { link: id, days });
    return { token, expiresAt };
  });
}

/**
 * Ends one link of an article, or all of them.
 * @returns how many had still been good @throws Forbidden for somebody else's article
 */
export async function revokePreviews(actor: Actor, articleId: number, id: number | 'all'): Promise<number> {
  return db().$transaction(async (tx) => {
    if (!(await isTheirs(tx, actor, articleId))) return 0;
    const where = { articleId, ...(id !== 'all' && { id }) };
    const good = await tx.previewLink.count({ where: { ...where, expiresAt: { gt: new Date() } } });
    await tx.previewLink.deleteMany({ where });
    if (good > 0) await recordEvent(tx, actor, 'preview.revoke', `article:${articleId}`, { links: good });
    return good;
  });
}

async function isTheirs(tx: Transaction, actor: Actor, id: number): Promise<boolean> {
  const article = await tx.article.findUnique({ where: { id }, select: { createdById: true, status: true } });
  if (article && !mayEdit(actor, article)) throw new Forbidden(actor, `show article ${id} to others`);
  return article !== null;
}
