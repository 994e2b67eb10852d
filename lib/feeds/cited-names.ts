import { machineText } from '@/lib/feeds/machine-text';
import type { RecordAuthor } from '@/lib/feeds/record';

/** A name for citations: under which it is entered and what stands behind, or whole where its parts are not known. */
export type CitedName = { family: string; given: string } | { literal: string };

/**
 * A name is entered as it is sorted (lib/arabic/sort-key): under family, nisba, laqab or kunya, whichever is known
 * first, with the given name and the father's behind it. Nothing is guessed from the display name: an Arabic name of
 * three words may end in a grandfather.
 */
export function citedName({ name, given, father, family, nisba, laqab, kunya }: RecordAuthor): CitedName {
  const [entry] = [family, nisba, laqab, kunya].map(clean).filter((part) => part !== '');
  const rest = [given, father].map(clean).filter((part) => part !== '');
  if (entry === undefined || rest.length === 0) return { literal: machineText(name) };
  return { family: entry, given: rest.join(' ') };
}

/** «Family, Given», or the whole name. @param comma what stands between them, with its space */
export const invertedName = (name: CitedName, comma = ', '): string =>
  'literal' in name ? name.literal : `${name.family}${comma}${name.given}`;

const clean = (part: string | null): string => machineText(part ?? '');
