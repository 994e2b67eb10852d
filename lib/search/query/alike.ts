import type { DocTable } from '@/lib/search/index/docs';

/** Bits in which the fingerprints of near-duplicates may differ, and the words that make a fingerprint tell anything. */
const MOST_BITS = 3;
const FEWEST_WORDS = 40;

function bits(number: number): number {
  let rest = number;
  let count = 0;
  for (; rest !== 0; count += 1) rest &= rest - 1;
  return count;
}

/** Groups near-duplicates under the first of them. @returns for each that stays those that stand behind it */
export function groupAlike(ids: readonly number[], { print, bodyLength }: DocTable): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const id of ids) {
    const first = [...groups.keys()].find((other) => isAlike(id, other));
    if (first === undefined) groups.set(id, []);
    else groups.get(first)?.push(id);
  }
  return groups;

  function isAlike(one: number, other: number): boolean {
    if (Math.min(bodyLength[one] ?? 0, bodyLength[other] ?? 0) < FEWEST_WORDS) return false;
    const differing = [0, 1].map((part) => bits((print[one * 2 + part] ?? 0) ^ (print[other * 2 + part] ?? 0)));
    return (differing[0] ?? 0) + (differing[1] ?? 0) <= MOST_BITS;
  }
}
