import type { DocTable } from '@/lib/search/index/docs';

/** Bits in which the fingerprints of near-duplicates may differ, and the words that make a fingerprint tell anything. */
const MOST_BITS = 3;
const FEWEST_WORDS = 40;

/** How many bits of a number are set. */
function bits(number: number): number {
  const pairs = number - ((number >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Groups near-duplicates under the first of them. @returns for each that stays those that stand behind it */
export function groupAlike(ids: readonly number[], { print, bodyLength }: DocTable): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  // Of those whose fingerprint tells anything: the only ones that others are held against.
  const firsts: number[] = [];
  for (const id of ids) {
    const tells = (bodyLength[id] ?? 0) >= FEWEST_WORDS;
    const first = tells ? firsts.find((other) => differing(print, id, other) <= MOST_BITS) : undefined;
    if (first !== undefined) groups.get(first)?.push(id);
    else {
      groups.set(id, []);
      if (tells) firsts.push(id);
    }
  }
  return groups;
}

/** In how many bits the fingerprints of two articles differ. */
function differing(print: Int32Array, one: number, other: number): number {
  const [a, b] = [one * 2, other * 2];
  return bits((print[a] ?? 0) ^ (print[b] ?? 0)) + bits((print[a + 1] ?? 0) ^ (print[b + 1] ?? 0));
}
