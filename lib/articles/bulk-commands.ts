import { articlesWords } from '@/content/desk/articles';
import { articleWords } from '@/content/desk/article';
import { fill } from '@/content/strings';
import { BULK_BATCH, noResult, type BulkChange, type BulkResult, type MoveChange } from '@/lib/articles/bulk';
import { changeFacts } from '@/lib/articles/bulk-fact-commands';
import { trashArticle, untrashArticle, withdrawArticle, type MoveOutcome } from '@/lib/articles/life-commands';
import type { PublishOutcome } from '@/lib/articles/draft-base';
import { publishArticle } from '@/lib/articles/publish-commands';
import type { Actor } from '@/lib/auth/actor';
import { Forbidden, requirePermission } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';

/**
 * Does one thing to many articles, and says of each that was left alone why. Sections and tags are changed in one
 * transaction; each move of an article's life is one of its own, as from its form.
 * @throws RangeError beyond BULK_BATCH articles: the caller works in portions
 */
export async function changeMany(actor: Actor, ids: number[], change: BulkChange): Promise<BulkResult> {
  const isMove = change.kind === 'publish' || change.kind === 'withdraw';
  requirePermission(actor, isMove ? 'articles.publish' : 'articles.write');
  if (ids.length > BULK_BATCH) throw new RangeError(`${ids.length} articles at once`);
  if (change.kind === 'section' || change.kind === 'tags') return changeFacts(actor, ids, change);
  const result = noResult();
  const rows = await db().article.findMany({
    where: { id: { in: ids } },
    select: { id: true, title: true, status: true, trashedAt: true, draft: { select: { articleId: true } } },
  });
  for (const id of ids) {
    const row = rows.find((one) => one.id === id);
    const isLive = row?.status === 'published' && row.trashedAt === null;
    if (change.kind === 'publish' && isLive && row.draft === null) {
      result.unchanged.push(id);
      continue;
    }
    const why = await move(actor, id, change);
    if (why === null) result.changed.push(id);
    else result.refusals.push({ id, title: row?.title ?? '', why });
  }
  return result;
}

/** Moves one article. @returns why not, null when it is done */
async function move(actor: Actor, id: number, change: MoveChange): Promise<string | null> {
  try {
    const outcome = await moved(actor, id, change);
    if (outcome.kind === 'moved' || outcome.kind === 'published') return null;
    if (outcome.kind === 'invalid') return firstOf(outcome.errors);
    return outcome.kind === 'no' ? articlesWords.refused[change.kind] : articlesWords.refused.gone;
  } catch (error) {
    // The permission was asked for all of them already: this one is somebody else's.
    if (error instanceof Forbidden) return articlesWords.refused.notYours;
    throw error;
  }
}

function moved(actor: Actor, id: number, change: MoveChange): Promise<MoveOutcome | PublishOutcome> {
  if (change.kind === 'publish') return publishArticle(actor, id);
  if (change.kind === 'withdraw') return withdrawArticle(actor, id, change.reason);
  return change.kind === 'trash' ? trashArticle(actor, id) : untrashArticle(actor, id);
}

/** The first field that keeps an article back, by its name in the form. */
function firstOf(errors: Record<string, string>): string {
  const fields: Record<string, string> = {
    ...articleWords.fields,
    bodyHtml: articleWords.fields.body,
    sectionId: articleWords.fields.section,
  };
  const [name = '', error = ''] = Object.entries(errors)[0] ?? [];
  return fill(articlesWords.refused.incomplete, { field: fields[name] ?? articleWords.fields.title, error });
}
