import { slugify } from '@/lib/arabic/slug';
import type { Transaction } from '@/lib/db/client';
import { announce } from '@/lib/freshness/announce';
import { SECTIONS, sectionTag } from '@/lib/freshness/tags';

/**
 * The section of this name, made when there is none. Names that differ only in marks or punctuation are one section.
 * @returns its id
 */
export async function ensureSection(tx: Transaction, name: string): Promise<number> {
  const slug = slugify(name);
  const { count } = await tx.section.createMany({ data: [{ name, slug }], skipDuplicates: true });
  if (count > 0) await announce(tx, [SECTIONS]);
  const found = await tx.section.findFirstOrThrow({ where: { OR: [{ name }, { slug }] }, select: { id: true } });
  return found.id;
}

/** Sets what the section's page says and where it stands in the navigation. */
export async function describeSection(
  tx: Transaction,
  id: number,
  facts: { description: string; position: number },
): Promise<void> {
  const { count } = await tx.section.updateMany({ where: { id, NOT: facts }, data: facts });
  if (count > 0) await announce(tx, [SECTIONS, sectionTag(id)]);
}
