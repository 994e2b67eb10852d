import { slugify } from '@/lib/arabic/slug';
import type { Transaction } from '@/lib/db/client';
import { announce } from '@/lib/freshness/announce';
import { TAGS } from '@/lib/freshness/tags';

/**
 * The tag of this name, made when there is none. Names that differ only in marks or punctuation are one tag.
 * @returns its id
 */
export const ensureTag = async (tx: Transaction, name: string): Promise<number> => (await findOrMakeTag(tx, name)).id;

/** The same, and whether it had to be made. */
export async function findOrMakeTag(tx: Transaction, name: string): Promise<{ id: number; made: boolean }> {
  const slug = slugify(name);
  const { count } = await tx.tag.createMany({ data: [{ name, slug }], skipDuplicates: true });
  if (count > 0) await announce(tx, [TAGS]);
  const found = await tx.tag.findFirstOrThrow({ where: { OR: [{ name }, { slug }] }, select: { id: true } });
  return { id: found.id, made: count > 0 };
}
