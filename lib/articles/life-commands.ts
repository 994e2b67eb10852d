import { articleWords } from '@/content/desk/article';
import { fill } from '@/content/strings';
import { recordEvent } from '@/lib/audit/commands';
import type { Actor } from '@/lib/auth/actor';
import { Forbidden, maySee, requirePermission } from '@/lib/auth/permissions';
import { lockForEdit, readForDesk, type DeskArticle } from '@/lib/articles/desk-queries';
import { createArticle } from '@/lib/articles/draft-commands';
import { allows, standingAfter, type ArticleStatus, type Move } from '@/lib/articles/life';
import { announceChange, takeTurn, touchedBy } from '@/lib/articles/touched';
import { db, type Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { commit } from '@/lib/freshness/commit';
import { queueNotices } from '@/lib/notify/commands';
import { indexArticles } from '@/lib/search/index-commands';

/** What became of a move. `no`: the article does not stand where the move begins; `gone`: it is not there. */
export type MoveOutcome = { kind: 'moved'; status: ArticleStatus } | { kind: 'no' } | { kind: 'gone' };

/** Takes an article from the timetable: a draft again. */
export const unscheduleArticle = (actor: Actor, id: number): Promise<MoveOutcome> =>
  move(actor, id, 'unschedule', 'articles.publish', () => ({}));

/** Takes a published article back. Its address says so from now on (410), with the reason. */
export const withdrawArticle = (actor: Actor, id: number, reason: string): Promise<MoveOutcome> =>
  move(actor, id, 'withdraw', 'articles.publish', () => ({
    withdrawnAt: new Date(),
    withdrawAt: null,
    withdrawnReason: reason.trim() === '' ? null : reason.trim(),
  }));

/** Into the trash. It can be taken out again as it was; an author may throw away what is theirs. */
export const trashArticle = (actor: Actor, id: number): Promise<MoveOutcome> =>
  move(actor, id, 'trash', 'articles.write', () => ({ trashedAt: new Date() }));

export const untrashArticle = (actor: Actor, id: number): Promise<MoveOutcome> =>
  move(actor, id, 'untrash', 'articles.write', () => ({ trashedAt: null }));

/** For good: only what lies in the trash and was never public. */
export async function deleteArticle(actor: Actor, id: number): Promise<MoveOutcome> {
  requirePermission(actor, 'articles.delete');
  return commit(async (tx) => {
    const article = await lockForEdit(tx, actor, id);
    if (article === null) return { kind: 'gone' };
    if (!allows(article, 'delete')) return { kind: 'no' };
    await tx.article.delete({ where: { id } });
    await recordEvent(tx, actor, 'article.delete', `article:${id}`, { title: article.content.title });
    return { kind: 'moved', status: article.status };
  });
}

/** A draft of one's own that says what this one says now. @returns its id; null when there is nothing to copy */
export async function duplicateArticle(actor: Actor, id: number): Promise<number | null> {
  const article = await readForDesk(db(), id);
  if (article === null) return null;
  if (!maySee(actor, article)) throw new Forbidden(actor, `see article ${id}`);
  const { title } = article.content;
  const copy = { title: fill(articleWords.copyOf, { title }), slug: '', publishedOn: '', publishedTime: '' };
  return createArticle(actor, { ...article.content, ...copy });
}

async function move(
  actor: Actor,
  id: number,
  name: Move,
  permission: 'articles.publish' | 'articles.write',
  change: (article: DeskArticle) => Prisma.ArticleUncheckedUpdateInput,
): Promise<MoveOutcome> {
  requirePermission(actor, permission);
  return commit(async (tx) => {
    await takeTurn(tx);
    const article = await lockForEdit(tx, actor, id);
    if (article === null) return { kind: 'gone' };
    const next = standingAfter(article, name);
    if (next === null || next === 'gone') return { kind: 'no' };
    await changeInPublic(tx, id, { ...change(article), status: next.status });
    await recordEvent(tx, actor, `article.${name}`, `article:${id}`);
    return { kind: 'moved', status: next.status };
  });
}

/** Writes the row and announces what readers see otherwise; the caller has taken its turn. */
async function changeInPublic(tx: Transaction, id: number, data: Prisma.ArticleUncheckedUpdateInput): Promise<void> {
  const before = await touchedBy(tx, [id]);
  await tx.article.update({ where: { id }, data });
  await indexArticles(tx, [id]);
  await queueNotices(tx, [id]);
  await announceChange(tx, before, await touchedBy(tx, [id]));
}
