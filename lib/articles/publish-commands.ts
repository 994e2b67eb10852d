import { articleWords } from '@/content/desk/article';
import { recordEvent } from '@/lib/audit/commands';
import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { saveArticle } from '@/lib/articles/commands';
import { lockForEdit, type DeskArticle } from '@/lib/articles/desk-queries';
import { conflictOf, isSameBase, type DraftBase, type PublishOutcome } from '@/lib/articles/draft-base';
import type { DraftContent } from '@/lib/articles/draft';
import { datedNow, inputOf } from '@/lib/articles/draft-content';
import { allows } from '@/lib/articles/life';
import { articleInput, publicationOf } from '@/lib/articles/schema';
import { takeTurn } from '@/lib/articles/touched';
import type { Transaction } from '@/lib/db/client';
import { commit } from '@/lib/freshness/commit';
import { fieldErrorsOf } from '@/lib/desk/field-errors';
import { countUndescribed } from '@/lib/html/descriptions';

/**
 * Makes what the working copy says public: now, or at the instant that it names when that is still to come (then the
 * clock does it, lib/timetable). On a published article the waiting changes go out; a withdrawn one comes back.
 */
export async function publishArticle(actor: Actor, id: number, base?: DraftBase): Promise<PublishOutcome> {
  requirePermission(actor, 'articles.publish');
  return commit(async (tx) => {
    await takeTurn(tx);
    const article = await lockForEdit(tx, actor, id);
    if (article === null) return { kind: 'gone' };
    if (base !== undefined && !isSameBase(article, base)) return conflictOf(article);
    const now = new Date();
    const content = article.status === 'draft' ? datedNow(article.content, now) : article.content;
    const given = {
      ...inputOf(content, article.publishedAt, now),
      ...(await kept(tx, id)),
      ...(await known(tx, content)),
    };
    const parsed = articleInput.safeParse({ ...given, slug: slugFor(article), status: 'published' });
    const errors = { ...undescribed(content), ...(parsed.error && fieldErrorsOf(parsed.error)) };
    if (!parsed.success || Object.keys(errors).length > 0) return { kind: 'invalid', errors };
    const status = (publicationOf(parsed.data) ?? now) > now ? 'scheduled' : 'published';
    if (status === 'scheduled' && !allows(article, 'schedule')) {
      return { kind: 'invalid', errors: { publishedOn: articleWords.inFuture } };
    }
    if (status === 'published' && !allows(article, 'publish')) return { kind: 'no' };
    await saveArticle(tx, { ...parsed.data, status }, { id, reason: 'publish', userId: actor.id });
    const row = await tx.article.update({
      where: { id },
      data: { withdrawnAt: null, withdrawnReason: null },
      select: { slug: true, liveRevisionId: true },
    });
    await tx.draft.deleteMany({ where: { articleId: id } });
    await recordEvent(tx, actor, status === 'scheduled' ? 'article.schedule' : 'article.publish', `article:${id}`);
    const publishedAt = (publicationOf(parsed.data) ?? now).toISOString();
    const { publishedOn, publishedTime } = content;
    return { kind: 'published', status, id, publishedAt, dates: { publishedOn, publishedTime }, ...row };
  });
}

/** A picture that nobody has described keeps a text back (WCAG 2.2, 1.1.1): it is described, or said to be decoration. */
function undescribed({ bodyHtml, noteHtml }: DraftContent): Record<string, string> {
  const missing = Object.entries({ bodyHtml, noteHtml }).filter(([, html]) => countUndescribed(html) > 0);
  return Object.fromEntries(missing.map(([name]) => [name, articleWords.undescribed]));
}

/** What the desk does not show and a save must not lose. */
const kept = (tx: Transaction, id: number) =>
  tx.article.findUniqueOrThrow({
    where: { id },
    select: { source: true, externalId: true, importChecksum: true, oldUrls: true },
  });

/** The wanted slug; else the one that it has been known by; else the title's. */
function slugFor({ content, liveRevisionId, slug }: DeskArticle): string | null {
  if (content.slug.trim() !== '') return content.slug;
  return liveRevisionId === null ? null : slug;
}

/** Names that were merged away or deleted since they were chosen are left out; the section alone must be there. */
async function known(tx: Transaction, content: DraftContent) {
  const { sectionId, issueId, authorIds, tagIds, leadMediaId, seriesId } = content;
  const select = { id: true } as const;
  const among = (ids: number[]) => ({ where: { id: { in: ids } }, select });
  const [authors, tags, section, issue, media, series] = [
    await tx.author.findMany(among(authorIds)),
    await tx.tag.findMany(among(tagIds)),
    sectionId === null ? null : await tx.section.findUnique({ where: { id: sectionId }, select }),
    issueId === null ? null : await tx.issue.findUnique({ where: { id: issueId }, select }),
    leadMediaId === null ? null : await tx.media.findUnique({ where: { id: leadMediaId }, select }),
    seriesId === null ? null : await tx.series.findUnique({ where: { id: seriesId }, select }),
  ];
  const are = (rows: { id: number }[]) => (id: number) => rows.some((row) => row.id === id);
  return {
    authorIds: authorIds.filter(are(authors)),
    tagIds: tagIds.filter(are(tags)),
    sectionId: section?.id ?? null,
    issueId: issue?.id ?? null,
    leadMediaId: media?.id ?? null,
    // Its part goes with a series that is gone; one that was typed without a series is a mistake to be told of.
    ...(seriesId !== null && series === null && { seriesId: null, seriesPart: null }),
  };
}
