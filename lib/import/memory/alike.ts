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

/** The least hash of each bin; null when the text says too little. */
function printOf(html: string): Print | null {
  const print = new Uint32Array(BINS).fill(EMPTY);
  let [count, before, last] = [0, 0, 0];
  eachWord(html, (word) => {
    count += 1;
    if (count > 2) {
      const run = mixed(Math.imul(before, 31) ^ Math.imul(last, 131) ^ word);
      const bin = run % BINS;
      if (run < (print[bin] ?? EMPTY)) print[bin] = run;
    }
    [before, last] = [last, word];
  });
  if (count < FEWEST_WORDS) return null;
  // All hashes of a bin leave the same rest, and thus have the same last bits: the next ones tell them apart.
  const byte = (bin: number) => ((print[bin] ?? EMPTY) >>> 3) & 0xff;
  return Array.from({ length: BANDS }, (_, band) => {
    let key = 0;
    for (let bin = band * BAND; bin < (band + 1) * BAND; bin += 1) key = (key << 8) | byte(bin);
    return key >>> 0;
  });
}

/** Tells the hash of each folded word, outside of tags. */
function eachWord(html: string, tell: (hash: number) => void): void {
  let hash = FNV_OFFSET;
  for (let at = 0; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    const letter = folded[code] || foldedCode(code);
    if (letter === MARK) continue;
    if (letter !== BREAK) hash = Math.imul(hash ^ letter, FNV_PRIME);
    else if (hash !== FNV_OFFSET) {
      tell(hash);
      hash = FNV_OFFSET;
    }
    if (code === OPENS) at = Math.max(at, html.indexOf('>', at));
  }
  if (hash !== FNV_OFFSET) tell(hash);
}

const OPENS = 0x3c;
const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;
/** What a code unit is where it is no letter: something that a word does not need, and something that ends it. */
const MARK = 1;
const BREAK = 2;
/** By code unit, as far as they came; else 0. */
const folded = new Uint16Array(0x1_0000);

/**
 * The letter that a code unit counts as. The one fold of the house (lib/arabic/fold.ts) costs more than all else here;
 * this much of it, looked up, is enough to compare. Halves of a pair are letters.
 */
function foldedCode(code: number): number {
  const letter = String.fromCharCode(code);
  const same = SAME.find(([forms]) => forms.includes(letter))?.[1] ?? letter.toLowerCase();
  const kind = /[\p{M}\u0640]/u.test(letter) ? MARK : /[\p{L}\p{N}\p{Cs}]/u.test(letter) ? same.charCodeAt(0) : BREAK;
  folded[code] = kind;
  return kind;
}

/** Letters that many write one for the other. */
const SAME = [
  ['\u0622\u0623\u0625\u0671', '\u0627'],
  ['\u0649', '\u064a'],
  ['\u0629', '\u0647'],
] as const;

function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const whole = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
  return (whole ^ (whole >>> 16)) >>> 0;
}
