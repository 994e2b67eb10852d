import { restoreRows } from '@/lib/articles/row-commands';
import { announceChange, takeTurn, touchedBy } from '@/lib/articles/touched';
import type { Transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { indexArticles, unindexArticles } from '@/lib/search/index-commands';

/** An article as it was: its row, and whose it was and what about, in their orders. */
export interface FormerArticle {
  id: number;
  /** As PostgreSQL writes a row of `article` as JSON. */
  row: Prisma.InputJsonObject;
  authors: number[];
  tags: number[];
}

/** Removes articles with all that hangs on them, as if they had never been. What readers had is announced. */
export async function removeArticles(tx: Transaction, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await takeTurn(tx);
  const before = await touchedBy(tx, [...ids]);
  await unindexArticles(tx, ids);
  await tx.article.deleteMany({ where: { id: { in: [...ids] } } });
  await announceChange(tx, before, await touchedBy(tx, []));
}

/** Makes articles what they were, to the instant of their last change, and removes the revisions that came since. */
export async function restoreArticles(
  tx: Transaction,
  former: readonly FormerArticle[],
  revisionIds: readonly number[],
): Promise<void> {
  if (former.length === 0) return;
  await takeTurn(tx);
  const ids = former.map(({ id }) => id);
  const before = await touchedBy(tx, ids);
  await restoreRows(tx, former);
  await tx.revision.deleteMany({ where: { id: { in: [...revisionIds] }, articleId: { in: ids } } });
  await indexArticles(tx, ids);
  await announceChange(tx, before, await touchedBy(tx, ids));
}
