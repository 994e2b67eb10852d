/**
 * Finds texts that are nearly the same among all of a run, in little memory: runs of three folded words are hashed once,
 * the least hash of each of 24 bins is kept (one permutation hashing, Li, Owen and Zhang 2012), and only texts that
 * agree in four neighbouring bins are compared. Texts of one Jaccard similarity of .85 are found 99 times of 100.
 */

const BINS = 24;
const BAND = 4;
/** The share of bins in which they agree. */
const ALIKE = 0.75;
/** Shorter texts say too little: greetings, notices. */
const FEWEST_WORDS = 40;
/** Texts that are kept: some 300 bytes each. */
const MOST = 400_000;
const EMPTY = 0xffffffff;

export class AlikeFinder {
  private readonly prints: Uint32Array[] = [];
  private readonly marks: number[] = [];
  private readonly bands = new Map<number, number>();

  /**
   * Notes a text. @param mark what is told when another is like it
   * @returns the mark of an earlier one that it is like; null when there is none
   */
  add(html: string, mark: number): number | null {
    const print = printOf(html);
    if (print === null) return null;
    const keys = bandsOf(print);
    const found = keys
      .map((key) => this.bands.get(key))
      .find((at) => at !== undefined && likeness(print, this.prints[at]) >= ALIKE);
    if (found !== undefined) return this.marks[found] ?? null;
    if (this.prints.length >= MOST) return null;
    const at = this.prints.push(print) - 1;
    this.marks.push(mark);
    for (const key of keys) if (!this.bands.has(key)) this.bands.set(key, at);
    return null;
  }
}

function printOf(html: string): Uint32Array | null {
  const words = plainly(html.replace(/<[^>]*>/gu, ' ')).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  const print = new Uint32Array(BINS).fill(EMPTY);
  const hashes = words.map(hashOf);
  for (let at = 2; at < hashes.length; at += 1) {
    const run = mixed(Math.imul(hashes[at - 2] ?? 0, 31) ^ Math.imul(hashes[at - 1] ?? 0, 131) ^ (hashes[at] ?? 0));
    const bin = run % BINS;
    if (run < (print[bin] ?? EMPTY)) print[bin] = run;
  }
  return print;
}

/** The one fold of the house (lib/arabic/fold.ts) costs more than all else here; this much of it is enough to compare. */
const plainly = (text: string): string =>
  text
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[\u0622\u0623\u0625\u0671]/gu, '\u0627')
    .replaceAll('\u0649', '\u064a')
    .replaceAll('\u0629', '\u0647')
    .toLowerCase();

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const whole = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
  return (whole ^ (whole >>> 16)) >>> 0;
}

/** One key for each group of bins, small enough to be a plain integer of the engine. */
const bandsOf = (print: Uint32Array): number[] =>
  Array.from({ length: BINS / BAND }, (_, band) => {
    let key = band + 1;
    for (let at = band * BAND; at < (band + 1) * BAND; at += 1) key = mixed(Math.imul(key, 31) ^ (print[at] ?? 0));
    return key >>> 2;
  });

function likeness(one: Uint32Array, other: Uint32Array | undefined): number {
  let same = 0;
  for (let bin = 0; bin < BINS; bin += 1) if (one[bin] === other?.[bin]) same += 1;
  return same / BINS;
}
