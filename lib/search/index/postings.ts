import { packPostings, unpackPostings } from '@/lib/search/rank/codec';

/** Postings of a word that fewer articles than this hold stand beside the word itself. */
export const FEW = 128;
/** Article ids of one block, as a power of two. */
export const SEGMENT_BITS = 13;

export const segmentOf = (doc: number): number => doc >> SEGMENT_BITS;
export const baseOf = (segment: number): number => segment << SEGMENT_BITS;

/** What changes of one word: articles with their new posting byte, or null where they do not hold it any more. */
export type TermChange = Map<number, number | null>;

/** Packed postings after a change, and how many articles more they name. */
export interface Changed {
  data: Uint8Array;
  more: number;
}

/** A distance takes five bytes at most, and the posting's own is one. */
const LONGEST = 6;

/**
 * Packed postings with the change, from bytes to bytes: a publication touches hundreds of blocks of thousands of
 * articles, and lists of them would be made only to be thrown away.
 */
export function changed(data: Uint8Array, base: number, change: TermChange): Changed {
  const touched = [...change.keys()].sort((one, other) => one - other);
  const result = new Uint8Array(data.length + touched.length * LONGEST);
  let [length, last, next, more] = [0, base, 0, 0];
  const push = (doc: number, code: number) => {
    let rest = doc - last;
    while (rest > 127) {
      result[length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    result[length++] = rest;
    result[length++] = code;
    last = doc;
  };
  const pushTouched = (doc: number) => {
    const code = change.get(doc) ?? null;
    if (code === null) return;
    push(doc, code);
    more += 1;
  };
  let doc = base;
  for (let at = 0; at < data.length;) {
    let byte = data[at++] as number;
    let distance = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = data[at++] as number;
      distance |= (byte & 127) << shift;
    }
    doc += distance;
    const code = data[at++] as number;
    while (next < touched.length && (touched[next] as number) < doc) pushTouched(touched[next++] as number);
    if (touched[next] === doc) more -= 1;
    else push(doc, code);
  }
  while (next < touched.length) pushTouched(touched[next++] as number);
  return { data: result.slice(0, length), more };
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
