import { titleFoldOf } from '@/lib/articles/prepare';
import { db } from '@/lib/db/client';

/** Rows in one statement: a moment's work, so that nobody waits for it. */
const BATCH = 500;

/**
 * Folds the titles of articles from before titles were folded, a few hundred at a time; it may be cut off at any point
 * and goes on at the next start. A look at nothing to do costs a millisecond.
 * @returns how many it folded
 */
export async function foldOldTitles(): Promise<number> {
  let count = 0;
  for (;;) {
    const select = { id: true, title: true, subtitle: true } as const;
    const rows = await db().article.findMany({
      where: { titleFold: null },
      orderBy: { id: 'asc' },
      take: BATCH,
      select,
    });
    if (rows.length === 0) return count;
    // Whoever saved meanwhile has folded already; updated_at stays, since nothing that is read has changed.
    await db().$executeRaw`
      update article a set title_fold = f.text
      from unnest(${rows.map(({ id }) => id)}::int[], ${rows.map(titleFoldOf)}::text[]) f(id, text)
      where a.id = f.id and a.title_fold is null`;
    count += rows.length;
  }
}
