import { findOld } from '@/lib/redirects/queries';

/** Where an address leads; null when it does not. */
export async function redirectFor(address: string, query?: string): Promise<string | null> {
  const found = await findOld(address, query);
  return found?.kind === 'moved' ? found.to : null;
}
