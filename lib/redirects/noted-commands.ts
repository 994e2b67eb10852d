import type { Transaction } from '@/lib/db/client';
import { announce } from '@/lib/freshness/announce';
import { REDIRECTS } from '@/lib/freshness/tags';
import { addRedirects } from '@/lib/redirects/commands';
import { mayMove, parsePath } from '@/lib/redirects/path';
import { readOld } from '@/lib/site/wordpress';

/** How an address stood before a change and stands since; null where it led nowhere. */
export interface RedirectChange {
  from: string;
  was: { to: string; createdAt: string } | null;
  is: string | null;
}

/**
 * The path under which an address of elsewhere is kept; a number in a query has a form of its own
 * (lib/site/wordpress.ts). Null for what cannot be led anywhere.
 */
export function keptPathOf(address: string): string | null {
  const [plain = '', query] = address.replace(/#.*$/su, '').split(/\?(.*)/su);
  const path = parsePath(plain);
  if (path === null || query === undefined || query === '') return path !== null && mayMove(path) ? path : null;
  return readOld(path, query).keys.find((key) => !key.includes('?')) ?? null;
}

/** Adds moves of kept paths. @returns what has to be changed back to undo it */
export async function addNotedRedirects(
  tx: Transaction,
  moves: readonly { from: string; to: string }[],
): Promise<RedirectChange[]> {
  if (moves.length === 0) return [];
  const paths = [...new Set(moves.flatMap(({ from, to }) => [from, to]))];
  const where = { OR: [{ fromPath: { in: paths } }, { toPath: { in: paths } }] };
  const before = new Map((await tx.redirect.findMany({ where })).map((row) => [row.fromPath, row]));
  await addRedirects(tx, moves);
  const concerned = [...new Set([...before.keys(), ...paths])];
  const after = await tx.redirect.findMany({ where: { fromPath: { in: concerned } } });
  const since = new Map(after.map(({ fromPath, toPath }) => [fromPath, toPath]));
  return concerned
    .filter((from) => before.get(from)?.toPath !== since.get(from))
    .map((from) => {
      const row = before.get(from);
      const was = row === undefined ? null : { to: row.toPath, createdAt: row.createdAt.toISOString() };
      return { from, was, is: since.get(from) ?? null };
    });
}

/** Changes back what still stands as it was changed to. */
export async function revertRedirects(tx: Transaction, changes: readonly RedirectChange[]): Promise<void> {
  for (const { from: fromPath, was, is } of changes) {
    const now = await tx.redirect.findUnique({ where: { fromPath }, select: { toPath: true } });
    if ((now?.toPath ?? null) !== is) continue;
    await tx.redirect.deleteMany({ where: { fromPath } });
    if (was !== null) {
      await tx.redirect.create({ data: { fromPath, toPath: was.to, createdAt: new Date(was.createdAt) } });
    }
  }
  if (changes.length > 0) await announce(tx, [REDIRECTS]);
}
