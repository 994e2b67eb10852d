import { slugify } from '@/lib/arabic/slug';
import type { Transaction } from '@/lib/db/client';

/** Any fixed number: saves that choose a slug take turns, so two equal titles never race for one. */
const SLUG_LOCK = 7_262_811;

/**
 * A slug that no other article has: the wanted one, or with "-2", "-3" … behind it.
 * @param articleId the article itself, when it exists already
 */
export async function freeSlug(tx: Transaction, wanted: string, articleId: number | null): Promise<string> {
  const base = slugify(wanted);
  await tx.$executeRaw`select pg_advisory_xact_lock(${SLUG_LOCK})`;
  const like = `${base.replace(/[\\%_]/gu, (sign) => `\\${sign}`)}-%`;
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    select slug from article where (slug = ${base} or slug like ${like}) and id is distinct from ${articleId}::int`;
  const taken = new Set(rows.map(({ slug }) => slug));
  let free = base;
  for (let count = 2; taken.has(free); count += 1) free = `${base}-${count}`;
  return free;
}
