import type { Actor } from '@/lib/auth/actor';
import { requirePermission } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { holdsWords } from '@/lib/db/folded';
import { Prisma } from '@/lib/db/generated/client';
import { pathUrl } from '@/lib/redirects/path';

export interface RedirectRow {
  from: string;
  to: string;
  /** The target as an address. */
  toUrl: string;
}

export const REDIRECTS_ON_PAGE = 50;

/** A page of the redirects whose either end holds what was typed, the newest first. */
export async function listRedirects(
  actor: Actor,
  { search, page }: { search: string; page: number },
): Promise<{ rows: RedirectRow[]; total: number }> {
  requirePermission(actor, 'redirects.manage');
  const where = holdsWords(Prisma.sql`(from_path || ' ' || to_path)`, search);
  const [rows, counts] = await Promise.all([
    db().$queryRaw<Omit<RedirectRow, 'toUrl'>[]>`
      select from_path as "from", to_path as "to" from redirect where ${where}
      order by created_at desc, from_path limit ${REDIRECTS_ON_PAGE} offset ${(page - 1) * REDIRECTS_ON_PAGE}`,
    db().$queryRaw<{ n: number }[]>`select count(*)::int as n from redirect where ${where}`,
  ]);
  return { rows: rows.map((row) => ({ ...row, toUrl: pathUrl(row.to) })), total: counts[0]?.n ?? 0 };
}
