import { slugify } from '@/lib/arabic/slug';
import type { Transaction } from '@/lib/db/client';
import { announce } from '@/lib/freshness/announce';
import { SERIES } from '@/lib/freshness/tags';

/**
 * The series of this name, made when there is none. Names that differ only in marks or punctuation are one series.
 * @returns its id
 */
export async function ensureSeries(tx: Transaction, name: string): Promise<number> {
  const slug = slugify(name);
  const { count } = await tx.series.createMany({ data: [{ name, slug }], skipDuplicates: true });
  if (count > 0) await announce(tx, [SERIES]);
  const found = await tx.series.findFirstOrThrow({ where: { OR: [{ name }, { slug }] }, select: { id: true } });
  return found.id;
}
