/** A quick look at a word: most words of a text are certainly none of those that are sought. */

/** @param sum of the units of the word's key (`sumOf`) @param length of the word as it is written, in units */
export type Sieve = (sum: number, length: number) => boolean;

const ROOM = 1 << 14;
/** Keys are cut there (lib/search/analyse/key.ts); whoever is longer is let through. */
const LONGEST = 64;

/** A sum of units, one after the other. */
export const sumOf = (sum: number, unit: number): number => (Math.imul(sum, 31) + unit) | 0;

const made = new WeakMap<ReadonlySet<string>, Sieve>();

/** The sieve for these keys; the same set, which must not change any more, has it made once. */
export function oneOf(keys: ReadonlySet<string>): Sieve {
  const known = made.get(keys);
  if (known) return known;
  const marked = new Uint8Array(ROOM);
  for (const key of keys) {
    let sum = 0;
    for (let at = 0; at < key.length; at += 1) sum = sumOf(sum, key.charCodeAt(at));
    marked[sum & (ROOM - 1)] = 1;
  }
  const sieve: Sieve = (sum, length) => length >= LONGEST || marked[sum & (ROOM - 1)] === 1;
  made.set(keys, sieve);
  return sieve;
}
