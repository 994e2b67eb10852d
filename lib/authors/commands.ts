import { sortKeyOf } from '@/lib/arabic/sort-key';
import { slugify } from '@/lib/arabic/slug';
import type { Transaction } from '@/lib/db/client';
import { announce } from '@/lib/freshness/announce';
import { AUTHORS, authorTag } from '@/lib/freshness/tags';

/**
 * The author of this display name, made when there is none. Names that differ only in marks are one author.
 * @returns their id
 */
export const ensureAuthor = async (tx: Transaction, name: string): Promise<number> =>
  (await findOrMakeAuthor(tx, name)).id;

/** The same, and whether it had to be made. */
export async function findOrMakeAuthor(tx: Transaction, name: string): Promise<{ id: number; made: boolean }> {
  const slug = slugify(name);
  const { count } = await tx.author.createMany({
    data: [{ name, slug, sortKey: sortKeyOf({ name }) }],
    skipDuplicates: true,
  });
  if (count > 0) await announce(tx, [AUTHORS]);
  const found = await tx.author.findFirstOrThrow({ where: { OR: [{ name }, { slug }] }, select: { id: true } });
  return { id: found.id, made: count > 0 };
}

/** What is said of an author beside the name. */
export async function describeAuthor(tx: Transaction, id: number, bio: string): Promise<void> {
  const { count } = await tx.author.updateMany({ where: { id, NOT: { bio } }, data: { bio } });
  if (count > 0) await announce(tx, [authorTag(id)]);
}
