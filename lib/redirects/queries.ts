import { reader } from '@/lib/db/client';
import { noteRead } from '@/lib/freshness/reads';
import { REDIRECTS } from '@/lib/freshness/tags';
import { parsePath, pathUrl } from '@/lib/redirects/path';

/** Where an address has moved for good, ready to be sent; null when it has not. Always one step (lib/redirects/settle). */
export async function redirectFor(address: string): Promise<string | null> {
  noteRead(REDIRECTS);
  const fromPath = parsePath(address);
  if (fromPath === null) return null;
  const found = await reader().redirect.findUnique({ where: { fromPath }, select: { toPath: true } });
  return found && pathUrl(found.toPath);
}
