import { PagedNumbers } from '@/lib/import/memory/paged-numbers';
import { SlotTable } from '@/lib/import/memory/slot-table';

/**
 * Finds texts that are nearly the same among all of a run, in little memory: runs of three folded words are hashed once,
 * the least hash of each of 24 bins is kept (one permutation hashing, Li, Owen and Zhang 2012), and only texts that
 * agree in four neighbouring bins are compared. Texts of one Jaccard similarity of .85 are found 99 times of 100.
 */

const BINS = 24;
const BAND = 4;
const BANDS = BINS / BAND;
/** The share of bins in which they agree. */
const ALIKE = 0.75;
/** Shorter texts say too little: greetings, notices. */
const FEWEST_WORDS = 40;
const EMPTY = 0xffffffff;
/** Numbers that are kept of a text: its bands, and what is told of it. */
const WIDTH = BANDS + 1;

/** Of a text the bins' hashes, a byte each, four of them to a number: by chance two bytes agree one time of 256. */
type Print = readonly number[];

export class AlikeFinder {
  private readonly texts = new PagedNumbers();
  /** By a band: the first text that has it. */
  private readonly bands = new SlotTable(1);
  private count = 0;

  /**
   * Notes a text. @param mark what is told when another is like it, below 2^32
   * @returns the mark of an earlier one that it is like; null when there is none
   */
  add(html: string, mark: number): number | null {
    const print = printOf(html);
    if (print === null) return null;
    const keys = print.map((band, index) => [mixed(Math.imul(index + 1, 0x9e3779b1) ^ band)]);
    const earlier = keys.map((key) => this.bands.get(key));
    for (const text of earlier) {
      if (text !== undefined && likeness(print, this.printAt(text)) >= ALIKE)
        return this.texts.at(text * WIDTH + BANDS);
    }
    for (const [index, band] of print.entries()) this.texts.set(this.count * WIDTH + index, band);
    this.texts.set(this.count * WIDTH + BANDS, mark);
    for (const [index, key] of keys.entries()) if (earlier[index] === undefined) this.bands.set(key, this.count);
    this.count += 1;
    return null;
  }

  close(): void {
    this.texts.close();
    this.bands.close();
  }

  private printAt(text: number): Print {
    return Array.from({ length: BANDS }, (_, index) => this.texts.at(text * WIDTH + index));
  }
}

function likeness(one: Print, other: Print): number {
  let same = 0;
  for (let band = 0; band < BANDS; band += 1) {
    const differ = (one[band] ?? 0) ^ (other[band] ?? 0);
    for (let bin = 0; bin < BAND; bin += 1) if (((differ >>> (8 * bin)) & 0xff) === 0) same += 1;
  }
  return same / BINS;
}

function printOf(html: string): Print | null {
  const words = plainly(html.replace(/<[^>]*>/gu, ' ')).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  const print = new Uint32Array(BINS).fill(EMPTY);
  const hashes = words.map(hashOf);
  for (let at = 2; at < hashes.length; at += 1) {
    const run = mixed(Math.imul(hashes[at - 2] ?? 0, 31) ^ Math.imul(hashes[at - 1] ?? 0, 131) ^ (hashes[at] ?? 0));
    const bin = run % BINS;
    if (run < (print[bin] ?? EMPTY)) print[bin] = run;
  }
  // All hashes of a bin leave the same rest, and thus have the same last bits: the next ones tell them apart.
  const byte = (bin: number) => ((print[bin] ?? EMPTY) >>> 3) & 0xff;
  return Array.from({ length: BANDS }, (_, band) => {
    let word = 0;
    for (let bin = band * BAND; bin < (band + 1) * BAND; bin += 1) word = (word << 8) | byte(bin);
    return word >>> 0;
  });
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
