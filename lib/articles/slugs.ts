import { slugify } from '@/lib/arabic/slug';
import type { Transaction } from '@/lib/db/client';

/**
 * A slug that no other article has: the wanted one, or with "-2", "-3" … behind it. The caller has taken its turn
 * (lib/articles/touched.ts), so two equal titles never race for one.
 * @param articleId the article itself, when it exists already
 */
export async function freeSlug(tx: Transaction, wanted: string, articleId: number | null): Promise<string> {
  const base = slugify(wanted);
  const like = `${base.replace(/[\\%_]/gu, (sign) => `\\${sign}`)}-%`;
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    select slug from article where (slug = ${base} or slug like ${like}) and id is distinct from ${articleId}::int`;
  const taken = new Set(rows.map(({ slug }) => slug));
  let free = base;
  for (let count = 2; taken.has(free); count += 1) free = `${base}-${count}`;
  return free;
}
