import { grown } from '@/lib/grown';

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
/** Texts that are kept, in some eighty bytes each. */
const MOST = 400_000;
const EMPTY = 0xffffffff;
/** The share of the table of bands that may be taken. */
const FULL = 0.7;

export class AlikeFinder {
  /** Of each text a byte of every bin's hash, one text after the other: by chance two agree one time of 256. */
  private prints = new Uint8Array(64 * BINS);
  private marks = new Uint32Array(64);
  private count = 0;
  /** By the hash of four neighbouring bytes: the first text that has them there, times the bands, and the band, and one. */
  private bands = new Uint32Array(1_024);
  private taken = 0;

  /**
   * Notes a text. @param mark what is told when another is like it
   * @returns the mark of an earlier one that it is like; null when there is none
   */
  add(html: string, mark: number): number | null {
    const print = printOf(html);
    if (print === null) return null;
    const at = this.count;
    this.prints = grown(this.prints, (at + 1) * BINS);
    this.prints.set(print, at * BINS);
    for (let band = 0; band < BANDS; band += 1) {
      const kept = this.bands[this.find(this.bands, at, band)] ?? 0;
      const earlier = Math.floor((kept - 1) / BANDS);
      if (kept !== 0 && this.likeness(at, earlier) >= ALIKE) return this.marks[earlier] ?? null;
    }
    if (at >= MOST) return null;
    this.marks = grown(this.marks, at + 1);
    this.marks[at] = mark;
    this.count += 1;
    this.enter(at);
    return null;
  }

  private enter(at: number): void {
    if (this.taken + BANDS > this.bands.length * FULL) this.enlarge();
    for (let band = 0; band < BANDS; band += 1) {
      const slot = this.find(this.bands, at, band);
      if (this.bands[slot] !== 0) continue;
      this.bands[slot] = at * BANDS + band + 1;
      this.taken += 1;
    }
  }

  private enlarge(): void {
    const more = new Uint32Array(this.bands.length * 2);
    for (const kept of this.bands) {
      if (kept !== 0) more[this.find(more, Math.floor((kept - 1) / BANDS), (kept - 1) % BANDS)] = kept;
    }
    this.bands = more;
  }

  /** The slot of the text that has the same bytes in this band, or else the one that is free for it. */
  private find(bands: Uint32Array, at: number, band: number): number {
    const key = this.keyOf(at, band);
    let slot = mixed(Math.imul(band + 1, 0x9e3779b1) ^ key) % bands.length;
    for (let kept = bands[slot] ?? 0; kept !== 0; kept = bands[slot] ?? 0) {
      if ((kept - 1) % BANDS === band && this.keyOf(Math.floor((kept - 1) / BANDS), band) === key) break;
      slot = (slot + 1) % bands.length;
    }
    return slot;
  }

  private keyOf(at: number, band: number): number {
    const from = at * BINS + band * BAND;
    let key = 0;
    for (let bin = 0; bin < BAND; bin += 1) key = (key << 8) | (this.prints[from + bin] ?? 0);
    return key;
  }

  private likeness(one: number, other: number): number {
    let same = 0;
    for (let bin = 0; bin < BINS; bin += 1) {
      if (this.prints[one * BINS + bin] === this.prints[other * BINS + bin]) same += 1;
    }
    return same / BINS;
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
  // All hashes of a bin leave the same rest, and thus have the same last bits: the next ones tell them apart.
  return print.map((least) => (least >>> 3) & 0xff);
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
