import { slugify } from '@/lib/arabic/slug';
import type { Transaction } from '@/lib/db/client';

/**
 * The section of this name, made when there is none. Names that differ only in marks or punctuation are one section.
 * @returns its id
 */
export async function ensureSection(tx: Transaction, name: string): Promise<number> {
  const slug = slugify(name);
  await tx.section.createMany({ data: [{ name, slug }], skipDuplicates: true });
  const found = await tx.section.findFirstOrThrow({ where: { OR: [{ name }, { slug }] }, select: { id: true } });
  return found.id;
}

/** Sets what the section's page says and where it stands in the navigation. */
export async function describeSection(
  tx: Transaction,
  id: number,
  facts: { description: string; position: number },
): Promise<void> {
  await tx.section.update({ where: { id }, data: facts });
}
