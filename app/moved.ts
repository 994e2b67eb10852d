import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { strings } from '@/content/strings';
import type { Tombstone } from '@/lib/articles/article';
import { getTombstone } from '@/lib/articles/queries';
import { noteStatus } from '@/lib/freshness/reads';
import { findOld } from '@/lib/redirects/queries';

/**
 * For an address where nothing is found, once per request: leads to where it has moved, by one step, or says that
 * nothing is there. Only what was withdrawn comes back, to be shown at this very address with 410.
 */
export const movedOrGone = cache(async (address: string, query = ''): Promise<Tombstone> => {
  const found = await findOld(address, query);
  if (found?.kind === 'moved') permanentRedirect(found.to);
  const tombstone = found && (await getTombstone(found.id));
  if (!tombstone) notFound();
  noteStatus(410);
  return tombstone;
});

/** The same where a page of another thing is asked for: what led from there to an article and was withdrawn is missing. */
export async function movedOrMissing(address: string): Promise<never> {
  await movedOrGone(address);
  notFound();
}

/** What a page says of itself that stands where an article was. */
export const goneMetadata = ({ title }: Tombstone): Metadata => ({
  ...{ title, description: strings.withdrawn.lead, robots: { index: false }, openGraph: null },
});
