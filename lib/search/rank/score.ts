import { ASKED } from '@/lib/search/rank/expand';
import { unpackFrequencies } from '@/lib/search/rank/codec';
import type { Docs, Part } from '@/lib/search/rank/source';

/** BM25F, as decision 018 measured it. */
export const SCORING = {
  saturation: 1.2,
  titleWeight: 2,
  titleLength: 0.4,
  bodyLength: 0.8,
  namesWeight: 1.5,
  exactBonus: 0.3,
};

/** A form of a word of the query, ready to be added up. */
export interface ScoredForm {
  weight: number;
  isExact: boolean;
  parts: Part[];
}

export interface ScoredWord {
  idf: number;
  exactIdf: number;
  /** The closest first. */
  forms: ScoredForm[];
}

export interface Scores {
  score: Float32Array;
  /** How many words of the query an article holds. */
  held: Uint8Array;
  /** The articles that hold any, or something like any, in no order: so many of these. */
  touched: Int32Array;
  reached: number;
}

/** How much a word tells that so many of n articles hold (Robertson and Sparck Jones, never below zero). */
export function idfOf(n: number, df: number): number {
  const held = Math.min(df, n);
  return Math.log(1 + (n - held + 0.5) / (held + 0.5));
}

/** What a posting's byte is worth: in title and body. */
const TITLE = new Float32Array(256);
const BODY = new Float32Array(256);
for (let code = 0; code < 256; code += 1) {
  const { title, body, names } = unpackFrequencies(code);
  TITLE[code] = SCORING.titleWeight * title;
  BODY[code] = body + SCORING.namesWeight * names;
}

/**
 * Adds up the words over all articles that may be seen, and hands the result to `choose`, which must be done with it when
 * it returns.
 * @param allowed the articles that pass the filters; all when missing
 */
export function addUp<T>(words: ScoredWord[], docs: Docs, choose: (scores: Scores) => T, allowed = docs.live): T {
  makeRoom(docs.size);
  const lengths = lengthsOf(docs);
  try {
    for (const word of words) settle(word, addForms(word, lengths, allowed));
    return choose(scores);
  } finally {
    clear();
  }
}

/** @returns in how many of the articles found a form stands that was asked for */
function addForms({ forms }: ScoredWord, lengths: Lengths, allowed: Uint8Array): number {
  let asked: number | undefined;
  for (const form of forms) {
    if (form.weight < ASKED) asked ??= sum.count;
    for (const part of form.parts) addPart(part, form, lengths, allowed);
  }
  return asked ?? sum.count;
}

interface Sum {
  x: Float32Array;
  exact: Float32Array;
  /** In the order in which they were found: those that hold a form that was asked for come first. */
  found: Int32Array;
  count: number;
}

/**
 * Memory of one thread, as large as the archive: new memory for every search would cost as much as the search. A sum is
 * left empty by each word that was added up, scores by `clear`; neither may be kept over a pause.
 */
let sum: Sum = { x: new Float32Array(), exact: new Float32Array(), found: new Int32Array(), count: 0 };
let scores: Scores = { score: new Float32Array(), held: new Uint8Array(), touched: new Int32Array(), reached: 0 };

function makeRoom(size: number): void {
  if (sum.x.length >= size) return;
  const room = Math.ceil(size * 1.25);
  sum = { x: new Float32Array(room), exact: new Float32Array(room), found: new Int32Array(room), count: 0 };
  scores = { score: new Float32Array(room), held: new Uint8Array(room), touched: new Int32Array(room), reached: 0 };
}

function clear(): void {
  const { score, held, touched, reached } = scores;
  for (let at = 0; at < reached; at += 1) {
    const doc = touched[at] as number;
    score[doc] = 0;
    held[doc] = 0;
  }
  scores.reached = 0;
}

/** What a word counts for in an article of its length, for all articles of one state of the index. */
interface Lengths {
  docs: Docs;
  changes: number;
  title: Float32Array;
  body: Float32Array;
}

let kept: Lengths | undefined;

function lengthsOf(docs: Docs): Lengths {
  const { changes } = docs;
  if (kept?.docs === docs && kept.changes === changes) return kept;
  const { titleLength: a, bodyLength: b } = SCORING;
  const [title, body] = [new Float32Array(docs.size), new Float32Array(docs.size)];
  for (let doc = 0; doc < docs.size; doc += 1) {
    title[doc] = 1 / (1 - a + (a * (docs.titleLength[doc] ?? 0)) / docs.averageTitle);
    body[doc] = 1 / (1 - b + (b * (docs.bodyLength[doc] ?? 0)) / docs.averageBody);
  }
  kept = { docs, changes, title, body };
  return kept;
}

/** The innermost loop of a search: postings are unpacked and added in one go. */
function addPart({ base, data }: Part, form: ScoredForm, lengths: Lengths, allowed: Uint8Array): void {
  const { weight, isExact } = form;
  const { title, body } = lengths;
  const { x, exact, found } = sum;
  const end = data.length;
  let { count } = sum;
  let doc = base;
  let at = 0;
  while (at < end) {
    let byte = data[at++] as number;
    let distance = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = data[at++] as number;
      distance |= (byte & 127) << shift;
    }
    doc += distance;
    const code = data[at++] as number;
    if (allowed[doc] !== 1) continue;
    const y = (TITLE[code] as number) * (title[doc] as number) + (BODY[code] as number) * (body[doc] as number);
    const before = x[doc] as number;
    if (before === 0) found[count++] = doc;
    x[doc] = before + weight * y;
    if (isExact) exact[doc] = y;
  }
  sum.count = count;
}

/** Closes the sum of one word, and leaves it empty for the next. */
function settle({ idf, exactIdf }: ScoredWord, asked: number): void {
  const k = SCORING.saturation;
  const { x, exact, found, count } = sum;
  const { score, held, touched } = scores;
  const [share, exactShare] = [idf * (k + 1), SCORING.exactBonus * exactIdf * (k + 1)];
  let reached = scores.reached;
  for (let at = 0; at < count; at += 1) {
    const doc = found[at] as number;
    const [a, y, before] = [x[doc] as number, exact[doc] as number, score[doc] as number];
    if (before === 0) touched[reached++] = doc;
    if (at < asked) held[doc] = (held[doc] as number) + 1;
    score[doc] = before + (share * a) / (k + a) + (exactShare * y) / (k + y);
    x[doc] = 0;
    exact[doc] = 0;
  }
  scores.reached = reached;
  sum.count = 0;
}
