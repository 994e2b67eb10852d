import { keyOf, tokensOf } from '@/lib/diff/tokens';

/** How often a paragraph has each word. */
type Bag = ReadonlyMap<string, number>;

/** The words of a paragraph, spelling aside. */
export function bagOf(text: string): Bag {
  const words = new Map<string, number>();
  for (const key of tokensOf(text).map(keyOf)) if (/[\p{L}\p{N}]/u.test(key)) words.set(key, (words.get(key) ?? 0) + 1);
  return words;
}

const sizeOf = (bag: Bag): number => [...bag.values()].reduce((sum, count) => sum + count, 0);

/** For each two paragraphs the share of words that they have in common (Dice), by way of who has which word. */
export function likenesses(gone: Bag[], come: Bag[]): Float64Array[] {
  const having = new Map<string, [number, number][]>();
  for (const [j, bag] of come.entries())
    for (const [word, count] of bag) {
      const list = having.get(word);
      if (list) list.push([j, count]);
      else having.set(word, [[j, count]]);
    }
  const sizes = come.map(sizeOf);
  return gone.map((bag) => {
    const common = new Float64Array(come.length);
    for (const [word, count] of bag)
      for (const [j, its] of having.get(word) ?? []) common[j] = (common[j] ?? 0) + Math.min(count, its);
    const size = sizeOf(bag);
    return common.map((shared, j) => (shared === 0 ? 0 : (2 * shared) / (size + (sizes[j] ?? 0))));
  });
}
