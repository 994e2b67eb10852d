import { diffArrays } from 'diff';
import { keyOf, tokensOf } from '@/lib/diff/tokens';

/** A block in both versions, or in one of them. */
export type Pair<T> = { before: T; after: T } | { before: T; after: null } | { before: null; after: T };

interface Paragraph {
  kind: string;
  text: string;
}

/** Beyond so many comparisons the paragraphs of a changed stretch are paired by their places alone. */
const MOST_COMPARISONS = 40_000;
/** Paragraphs that share fewer of their words are not two versions of one. */
const ALIKE = 0.4;

/** Puts the paragraphs of two versions beside each other: first those that are equal, then those that are alike. */
export function align<T extends Paragraph>(before: readonly T[], after: readonly T[]): Pair<T>[] {
  const key = ({ kind, text }: T) => `${kind}\n${text}`;
  const pairs: Pair<T>[] = [];
  let [atOld, atNew] = [0, 0];
  let [gone, come]: [T[], T[]] = [[], []];
  const settle = () => {
    pairs.push(...pairAlike(gone, come));
    [gone, come] = [[], []];
  };
  for (const { added, removed, count } of diffArrays(before.map(key), after.map(key))) {
    const olds = added ? [] : before.slice(atOld, (atOld += count));
    const news = removed ? [] : after.slice(atNew, (atNew += count));
    if (added || removed) {
      gone.push(...olds);
      come.push(...news);
    } else {
      settle();
      news.forEach((now, index) => pairs.push({ before: olds[index] ?? now, after: now }));
    }
  }
  settle();
  return pairs;
}

/** Pairs what is most alike without crossing: the best sum of likeness over both lists in their order. */
function pairAlike<T extends Paragraph>(gone: T[], come: T[]): Pair<T>[] {
  const bags = [gone, come].map((list) => list.map(({ text }) => bagOf(text)));
  const tooMany = gone.length * come.length > MOST_COMPARISONS;
  const likeness = (i: number, j: number) => (tooMany && i !== j ? 0 : likenessOf(bags[0]?.[i], bags[1]?.[j]));
  // best[i][j] is the best sum for what is left from i and j on.
  const best = gone.map(() => new Float64Array(come.length + 1)).concat(new Float64Array(come.length + 1));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const takes = gone.map((_, i) => come.map((__, j) => likeness(i, j)));
  const take = (i: number, j: number) => takes[i]?.[j] ?? 0;
  for (let i = gone.length - 1; i >= 0; i -= 1)
    for (let j = come.length - 1; j >= 0; j -= 1) {
      const paired = take(i, j) >= ALIKE ? take(i, j) + at(i + 1, j + 1) : 0;
      best[i]?.set([Math.max(paired, at(i + 1, j), at(i, j + 1))], j);
    }
  const pairs: Pair<T>[] = [];
  let [i, j] = [0, 0];
  while (i < gone.length || j < come.length) {
    const [before, after] = [gone[i], come[j]];
    if (before && after && take(i, j) >= ALIKE && at(i, j) === take(i, j) + at(i + 1, j + 1)) {
      pairs.push({ before, after });
      i += 1;
      j += 1;
    } else if (before && (!after || at(i, j) === at(i + 1, j))) {
      pairs.push({ before, after: null });
      i += 1;
    } else if (after) {
      pairs.push({ before: null, after });
      j += 1;
    }
  }
  return pairs;
}

type Bag = { words: ReadonlyMap<string, number>; size: number };

function bagOf(text: string): Bag {
  const words = new Map<string, number>();
  const keys = tokensOf(text)
    .map(keyOf)
    .filter((key) => /[\p{L}\p{N}]/u.test(key));
  for (const key of keys) words.set(key, (words.get(key) ?? 0) + 1);
  return { words, size: keys.length };
}

/** The share of words that two paragraphs have in common (Dice). */
function likenessOf(a: Bag | undefined, b: Bag | undefined): number {
  if (!a || !b || a.size + b.size === 0) return 0;
  let common = 0;
  for (const [word, count] of a.words) common += Math.min(count, b.words.get(word) ?? 0);
  return (2 * common) / (a.size + b.size);
}
