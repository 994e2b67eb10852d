import { prepareArticle, type PreparedArticle } from '@/lib/articles/prepare';
import { articleInput, type ArticleInput, type ParsedArticle } from '@/lib/articles/schema';
import { freeSlug } from '@/lib/articles/slugs';
import { announceChange, takeTurn, touchedBy } from '@/lib/articles/touched';
import type { Transaction } from '@/lib/db/client';
import { announce } from '@/lib/freshness/announce';
import { ALL } from '@/lib/freshness/tags';
import { queueNotices } from '@/lib/notify/commands';
import { indexArticles, unindexArticles } from '@/lib/search/index-commands';

export interface SaveContext {
  /** The article to change; a new one is made when missing. */
  id?: number;
  /** Why: "import", "edit", "restore". Kept with the revision. */
  reason: string;
  userId?: string;
}

/**
 * Saves an article with its revision, moves the live pointer and announces what changed in public, inside the caller's
 * transaction.
 * Markup is sanitised here, whoever calls.
 * @returns the article's id
 * @throws ZodError naming every field that is wrong
 */
export async function saveArticle(tx: Transaction, input: ArticleInput, context: SaveContext): Promise<number> {
  const parsed = articleInput.parse(input);
  const row = prepareArticle(parsed);
  await takeTurn(tx);
  const before = await touchedBy(tx, context.id === undefined ? [] : [context.id]);
  const slug = await freeSlug(tx, parsed.slug ?? parsed.title, context.id ?? null);
  const id = await writeRow(tx, { ...row, slug }, context.id);
  await tx.articleAuthor.createMany({
    data: [...new Set(parsed.authorIds)].map((authorId, position) => ({ articleId: id, authorId, position })),
  });
  await tx.articleTag.createMany({ data: [...new Set(parsed.tagIds)].map((tagId) => ({ articleId: id, tagId })) });
  const revision = await tx.revision.create({ data: revisionOf(id, row, parsed, context), select: { id: true } });
  await tx.article.update({ where: { id }, data: { liveRevisionId: revision.id } });
  await indexArticles(tx, [id]);
  await queueNotices(tx, [id]);
  await announceChange(tx, before, await touchedBy(tx, [id]));
  return id;
}

/** Removes articles with all that hangs on them, for good. Editors withdraw instead; this is for sample content. */
export async function deleteArticles(tx: Transaction, source: string): Promise<number> {
  await takeTurn(tx);
  const gone = await tx.article.findMany({ where: { source }, select: { id: true } });
  await unindexArticles(
    tx,
    gone.map(({ id }) => id),
  );
  const { count } = await tx.article.deleteMany({ where: { source } });
  if (count > 0) await announce(tx, [ALL]);
  return count;
}

async function writeRow(tx: Transaction, row: PreparedArticle & { slug: string }, id?: number): Promise<number> {
  if (id === undefined) return (await tx.article.create({ data: row, select: { id: true } })).id;
  await tx.articleAuthor.deleteMany({ where: { articleId: id } });
  await tx.articleTag.deleteMany({ where: { articleId: id } });
  await tx.article.update({ where: { id }, data: row });
  return id;
}

function revisionOf(articleId: number, row: PreparedArticle, parsed: ParsedArticle, context: SaveContext) {
  const { title, subtitle, excerpt, bodyHtml, noteHtml, noteLabel } = row;
  const { sectionId, issueId, authorIds, tagIds, publishedOn, printedHijri, pageStart, pageEnd, status } = parsed;
  const { publishedAt, withdrawAt, leadMediaId, language, slug, seriesId, seriesPart } = parsed;
  return {
    articleId,
    userId: context.userId ?? null,
    reason: context.reason,
    ...{ title, subtitle, excerpt, bodyHtml, noteHtml, noteLabel },
    facts: {
      ...{ sectionId, issueId, authorIds, tagIds, printedHijri, pageStart, pageEnd },
      ...{ status, publishedOn, publishedAt, withdrawAt, leadMediaId, language, slug, seriesId, seriesPart },
    },
  };
}
