import { fold } from '@/lib/arabic/fold';
import { foldTable } from '@/lib/arabic/fold-table';
import { Prisma } from '@/lib/db/generated/client';

const { from, to } = foldTable();

/** A column folded as lib/arabic/fold.ts folds, for the few thousand names that no folded column is kept for. */
export const folded = (column: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`lower(translate(normalize(${column}, NFKC), ${from}, ${to}))`;

/** Whether the column holds every word of what was typed, however either is spelled; true when nothing was typed. */
export function holdsWords(column: Prisma.Sql, typed: string): Prisma.Sql {
  const words = fold(typed)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return Prisma.sql`true`;
  const likes = words.map((word) => `%${word.replace(/[\\%_]/gu, (sign) => `\\${sign}`)}%`);
  return Prisma.sql`${folded(column)} like all (${likes}::text[])`;
}
