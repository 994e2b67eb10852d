import { notFound, permanentRedirect } from 'next/navigation';
import { redirectFor } from '@/lib/redirects/queries';

/** For an address where nothing is found: leads to where it has moved, or says that nothing is there. */
export async function movedOrMissing(address: string): Promise<never> {
  const target = await redirectFor(address);
  if (target !== null) permanentRedirect(target);
  notFound();
}
