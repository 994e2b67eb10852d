import { packPostings, unpackPostings } from '@/lib/search/rank/codec';

/** Postings of a word that fewer articles than this hold stand beside the word itself. */
export const FEW = 128;
/** Article ids of one block, as a power of two. */
export const SEGMENT_BITS = 13;

export const segmentOf = (doc: number): number => doc >> SEGMENT_BITS;
export const baseOf = (segment: number): number => segment << SEGMENT_BITS;

/** What changes of one word: articles with their new posting byte, or null where they do not hold it any more. */
export type TermChange = Map<number, number | null>;

/** Postings with the change, in the order of the articles; the length says how many remain. */
export function changed(pairs: readonly number[], change: TermChange): number[] {
  const result: number[] = [];
  const added = [...change.keys()].sort((one, other) => one - other);
  let next = 0;
  const pushAdded = (before: number) => {
    for (; next < added.length && (added[next] ?? 0) < before; next += 1) {
      const doc = added[next] ?? 0;
      const code = change.get(doc);
      if (code !== null && code !== undefined) result.push(doc, code);
    }
  };
  for (let at = 0; at < pairs.length; at += 2) {
    const doc = pairs[at] ?? 0;
    pushAdded(doc);
    if (!change.has(doc)) result.push(doc, pairs[at + 1] ?? 0);
  }
  pushAdded(Infinity);
  return result;
}

/** Postings cut into blocks. */
export function blocksOf(pairs: readonly number[]): { segment: number; data: Uint8Array }[] {
  const blocks: { segment: number; data: Uint8Array }[] = [];
  for (let from = 0; from < pairs.length;) {
    const segment = segmentOf(pairs[from] ?? 0);
    let to = from;
    while (to < pairs.length && segmentOf(pairs[to] ?? 0) === segment) to += 2;
    blocks.push({ segment, data: packPostings(pairs.slice(from, to), baseOf(segment)) });
    from = to;
  }
  return blocks;
}

export const inOnePiece = (blocks: { segment: number; data: Uint8Array }[]): number[] =>
  blocks.flatMap(({ segment, data }) => unpackPostings(data, baseOf(segment)));
