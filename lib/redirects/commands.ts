import type { Transaction } from '@/lib/db/client';
import { announce } from '@/lib/freshness/announce';
import { REDIRECTS } from '@/lib/freshness/tags';
import { parsePath } from '@/lib/redirects/path';
import { settle, type Move } from '@/lib/redirects/settle';

/** Any fixed number: additions wait for each other, or two of them could make a chain that neither sees. */
const TURN = 7_262_812;

/** An address leads to another from now on. Both as paths or whole addresses. @throws when one of them is none */
export const addRedirect = (tx: Transaction, from: string, to: string): Promise<void> =>
  addRedirects(tx, [{ from: pathOf(from), to: pathOf(to) }]);

/**
 * Something of ours has a new address: the old one leads there, and the new one, whatever it led to before, is where it
 * lives.
 */
export async function moveAddress(tx: Transaction, from: string, to: string): Promise<void> {
  await claimAddress(tx, to);
  await addRedirect(tx, from, to);
}

/** Something of ours lives at this address now, so it leads nowhere else. */
export async function claimAddress(tx: Transaction, address: string): Promise<void> {
  const { count } = await tx.redirect.deleteMany({ where: { fromPath: pathOf(address) } });
  if (count > 0) await announce(tx, [REDIRECTS]);
}

/** Adds moves of kept paths (lib/redirects/path), so that no chain and no loop can exist. */
export async function addRedirects(tx: Transaction, added: readonly Move[]): Promise<void> {
  if (added.length === 0) return;
  await tx.$executeRaw`select pg_advisory_xact_lock(${TURN})`;
  const paths = [...new Set(added.flatMap(({ from, to }) => [from, to]))];
  const rows = await tx.redirect.findMany({
    where: { OR: [{ fromPath: { in: paths } }, { toPath: { in: paths } }] },
    select: { fromPath: true, toPath: true },
  });
  const known = new Map(rows.map(({ fromPath, toPath }) => [fromPath, toPath]));
  const settled = settle(known, added);
  const gone = [...known.keys()].filter((from) => settled.get(from) !== known.get(from));
  const fresh = [...settled].filter(([from, to]) => known.get(from) !== to);
  await tx.redirect.deleteMany({ where: { fromPath: { in: gone } } });
  await tx.redirect.createMany({ data: fresh.map(([fromPath, toPath]) => ({ fromPath, toPath })) });
  await announce(tx, [REDIRECTS]);
}

function pathOf(address: string): string {
  const path = parsePath(address);
  if (path === null) throw new Error(`not an address: ${address}`);
  return path;
}
