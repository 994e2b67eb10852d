import { announceChange, takeTurn, touchedBy } from '@/lib/articles/touched';
import type { Transaction } from '@/lib/db/client';

/** The printed pages of an article. */
export interface ArticlePages {
  id: number;
  start: number | null;
  end: number | null;
}

/**
 * Sets the pages of articles, also in their drafts and in the revision that is live, and announces it.
 * @returns false, and nothing is changed, when one of them is not in this issue
 */
export async function setArticlePages(
  tx: Transaction,
  issueId: number,
  pages: readonly ArticlePages[],
): Promise<boolean> {
  await takeTurn(tx);
  const ids = [...new Set(pages.map(({ id }) => id))];
  if ((await tx.article.count({ where: { id: { in: ids }, issueId } })) < ids.length) return false;
  const before = await touchedBy(tx, ids);
  for (const { id, start, end } of pages) {
    await tx.article.update({ where: { id }, data: { pageStart: start, pageEnd: end } });
    const facts = JSON.stringify({ pageStart: start, pageEnd: end });
    const typed = JSON.stringify({ pageStart: String(start ?? ''), pageEnd: String(end ?? '') });
    await tx.$executeRaw`
      update revision set facts = facts || ${facts}::jsonb
      where id = (select live_revision_id from article where id = ${id})`;
    await tx.$executeRaw`
      update draft set content = content || ${typed}::jsonb, version = version + 1 where article_id = ${id}`;
  }
  await announceChange(tx, before, await touchedBy(tx, ids));
  return true;
}
