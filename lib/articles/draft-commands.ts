import { isDeepStrictEqual } from 'node:util';
import { articleWords } from '@/content/desk/article';
import { recordEvent } from '@/lib/audit/commands';
import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { lockForEdit } from '@/lib/articles/desk-queries';
import { conflictOf, isSameBase, savedAs, type DraftBase, type DraftOutcome } from '@/lib/articles/draft-base';
import { emptyDraft, type DraftContent } from '@/lib/articles/draft';
import { rowNames, showInRow } from '@/lib/articles/draft-row-commands';
import { addRevision } from '@/lib/articles/revision-commands';
import { freeSlug } from '@/lib/articles/slugs';
import { takeTurn } from '@/lib/articles/touched';
import type { Transaction } from '@/lib/db/client';
import { commit } from '@/lib/freshness/commit';
import { sanitiseHtml } from '@/lib/html/sanitise';
import { ensureSection } from '@/lib/sections/commands';

/** Minutes after which the working copy is also kept as a revision while somebody writes. */
const REVISION_MINUTES = 10;

/** Begins an article: a draft of one's own. @returns its id */
export async function createArticle(actor: Actor, content: Partial<DraftContent> = {}): Promise<number> {
  requirePermission(actor, 'articles.write');
  return commit(async (tx) => {
    await takeTurn(tx);
    const first = await tx.section.findFirst({ orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { id: true } });
    const sectionId = content.sectionId ?? first?.id ?? (await ensureSection(tx, articleWords.firstSection));
    const title = content.title ?? '';
    const data = {
      ...rowNames({ title, subtitle: content.subtitle ?? '' }),
      slug: await freeSlug(tx, title === '' ? articleWords.untitled : title, null),
      bodyHtml: '',
      bodyText: '',
      sectionId,
      createdById: actor.id,
      draft: { create: { content: { ...emptyDraft(), ...content, sectionId }, userId: actor.id } },
    };
    const { id } = await tx.article.create({ data, select: { id: true } });
    await showInRow(tx, id, { ...emptyDraft(), ...content, sectionId }, null);
    await recordEvent(tx, actor, 'article.create', `article:${id}`);
    return id;
  });
}

/**
 * Keeps the working copy. `base` names the state that the writer began from; another state means that somebody else
 * saved in between. `revision` keeps this state among the revisions, `over` the one before it.
 */
export async function saveDraft(
  actor: Actor,
  id: number,
  given: DraftContent,
  base: DraftBase,
  options: { revision?: boolean; over?: boolean } = {},
): Promise<DraftOutcome> {
  return commit(async (tx) => {
    const article = await lockForEdit(tx, actor, id);
    if (article === null || article.isTrashed) return { kind: 'gone' };
    const content = clean(given);
    const isSame = isDeepStrictEqual(content, article.content);
    if (!isSameBase(article, base) && !isSame) return conflictOf(article);
    if (isSame && options.revision !== true) return savedAs(article);
    const version = article.version + 1;
    const saved = { content, version, userId: actor.id, savedAt: new Date() };
    const isOthers = article.savedBy !== null && article.savedBy.id !== actor.id;
    // Whoever wrote before keeps what they wrote as a revision of their own.
    if (article.version > 0 && (isOthers || options.over === true))
      await addRevision(tx, id, article.savedBy?.id ?? null, 'autosave', article.content);
    await tx.draft.upsert({
      where: { articleId: id },
      create: { articleId: id, baseRevisionId: article.liveRevisionId, ...saved },
      update: saved,
    });
    if (article.liveRevisionId === null) await showInRow(tx, id, content, article.content);
    if (options.revision === true) await addRevision(tx, id, actor.id, 'edit', content);
    else if (await isRevisionDue(tx, id)) await addRevision(tx, id, actor.id, 'autosave', content);
    return { kind: 'saved', version, liveRevisionId: article.liveRevisionId, savedAt: saved.savedAt };
  });
}

/** Lets the waiting changes go; they stay among the revisions. What was never saved otherwise cannot be let go. */
export async function discardDraft(actor: Actor, id: number, base: DraftBase): Promise<DraftOutcome> {
  return commit(async (tx) => {
    const article = await lockForEdit(tx, actor, id);
    if (article === null) return { kind: 'gone' };
    if (!isSameBase(article, base)) return conflictOf(article);
    if (article.version === 0 || article.liveRevisionId === null) return savedAs(article);
    await addRevision(tx, id, actor.id, 'edit', article.content);
    await tx.draft.delete({ where: { articleId: id } });
    return { kind: 'saved', version: 0, liveRevisionId: article.liveRevisionId, savedAt: new Date() };
  });
}

/** Markup is cleaned whenever it is kept, not only when it is published. */
const clean = (content: DraftContent): DraftContent => ({
  ...content,
  bodyHtml: sanitiseHtml(content.bodyHtml),
  noteHtml: sanitiseHtml(content.noteHtml),
});

async function isRevisionDue(tx: Transaction, articleId: number): Promise<boolean> {
  const since = new Date(Date.now() - REVISION_MINUTES * 60_000);
  const last = await tx.revision.findFirst({ where: { articleId, createdAt: { gt: since } }, select: { id: true } });
  return last === null;
}
