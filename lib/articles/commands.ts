import { saveArticles } from '@/lib/articles/batch-commands';
import type { ArticleInput } from '@/lib/articles/schema';
import { takeTurn } from '@/lib/articles/touched';
import type { Transaction } from '@/lib/db/client';
import { announce } from '@/lib/freshness/announce';
import { ALL } from '@/lib/freshness/tags';
import { unindexArticles } from '@/lib/search/index-commands';

export interface SaveContext {
  /** The article to change; a new one is made when missing. */
  id?: number;
  /** Why: "import", "edit", "restore". Kept with the revision. */
  reason: string;
  userId?: string;
}

/**
 * Saves an article with its revision, moves the live pointer and announces what changed in public, inside the caller's
 * transaction: a batch of one (lib/articles/batch-commands.ts).
 * @returns the article's id
 * @throws ZodError naming every field that is wrong
 */
export async function saveArticle(tx: Transaction, input: ArticleInput, context: SaveContext): Promise<number> {
  const { id, ...batch } = context;
  const [saved] = await saveArticles(tx, [{ input, ...(id !== undefined && { id }) }], batch);
  if (saved === undefined) throw new Error('nothing was saved');
  return saved.id;
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
