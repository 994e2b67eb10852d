import { slugify } from '@/lib/arabic/slug';
import type { Transaction } from '@/lib/db/client';

/**
 * The tag of this name, made when there is none. Names that differ only in marks or punctuation are one tag.
 * @returns its id
 */
export async function ensureTag(tx: Transaction, name: string): Promise<number> {
  const slug = slugify(name);
  await tx.tag.createMany({ data: [{ name, slug }], skipDuplicates: true });
  const found = await tx.tag.findFirstOrThrow({ where: { OR: [{ name }, { slug }] }, select: { id: true } });
  return found.id;
}
