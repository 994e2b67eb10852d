import { diffArrays } from 'diff';
import { bagOf, likenesses } from '@/lib/diff/likeness';

/** A block in both versions, or in one of them. */
export type Pair<T> = { before: T; after: T } | { before: T; after: null } | { before: null; after: T };

interface Paragraph {
  kind: string;
  text: string;
}

/** Beyond so many comparisons the paragraphs of a changed stretch are shown as gone and come. */
const MOST_COMPARISONS = 1_000_000;
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

const left = <T>(before: T): Pair<T> => ({ before, after: null });
const entered = <T>(after: T): Pair<T> => ({ before: null, after });

/** Pairs what is most alike without crossing: the best sum of likeness over both lists in their order. */
function pairAlike<T extends Paragraph>(gone: T[], come: T[]): Pair<T>[] {
  if (gone.length * come.length > MOST_COMPARISONS) return [...gone.map(left), ...come.map(entered)];
  const takes = likenesses(
    gone.map(({ text }) => bagOf(text)),
    come.map(({ text }) => bagOf(text)),
  );
  // best[i][j] is the best sum for what is left from i and j on.
  const best = gone.map(() => new Float64Array(come.length + 1)).concat(new Float64Array(come.length + 1));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
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
      pairs.push(left(before));
      i += 1;
    } else if (after) {
      pairs.push(entered(after));
      j += 1;
    }
  }
  return pairs;
}
