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
  /** The articles that hold any, or something like any, in no order. */
  touched: number[];
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
 * Adds up the words over all articles that may be seen.
 * @param allowed the articles that pass the filters; all when missing
 */
export function addUp(words: ScoredWord[], docs: Docs, allowed: Uint8Array = docs.live): Scores {
  const { size } = docs;
  const sum = emptySum(size);
  const scores: Scores = { score: new Float32Array(size), held: new Uint8Array(size), touched: [] };
  const lengths = lengthsOf(docs);
  for (const word of words) {
    let asked = 0;
    let isCounting = true;
    for (const form of word.forms) {
      if (isCounting && form.weight < ASKED) {
        asked = sum.found.length;
        isCounting = false;
      }
      for (const part of form.parts) addPart(part, form, lengths, allowed, sum);
    }
    if (isCounting) asked = sum.found.length;
    settle(word, sum, asked, scores);
  }
  return scores;
}

interface Sum {
  x: Float32Array;
  exact: Float32Array;
  /** In the order in which they were found: those that hold a form that was asked for come first. */
  found: number[];
}

/** Left empty by each word that was added up, and never kept over a pause: one is enough for a thread. */
let scratch: Sum = { x: new Float32Array(), exact: new Float32Array(), found: [] };

function emptySum(size: number): Sum {
  if (scratch.x.length < size) {
    const room = Math.ceil(size * 1.25);
    scratch = { x: new Float32Array(room), exact: new Float32Array(room), found: [] };
  }
  return scratch;
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
function addPart({ base, data }: Part, form: ScoredForm, lengths: Lengths, allowed: Uint8Array, sum: Sum): void {
  const { weight, isExact } = form;
  const { title, body } = lengths;
  const { size } = lengths.docs;
  let doc = base;
  for (let at = 0; at < data.length; at += 1) {
    let byte = data[at] ?? 0;
    let distance = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      at += 1;
      byte = data[at] ?? 0;
      distance |= (byte & 127) << shift;
    }
    doc += distance;
    at += 1;
    if (doc >= size || allowed[doc] !== 1) continue;
    const code = data[at] ?? 0;
    const y = (TITLE[code] ?? 0) * (title[doc] ?? 0) + (BODY[code] ?? 0) * (body[doc] ?? 0);
    if (sum.x[doc] === 0) sum.found.push(doc);
    sum.x[doc] = (sum.x[doc] ?? 0) + weight * y;
    if (isExact) sum.exact[doc] = y;
  }
}

/** Closes the sum of one word, and leaves it empty for the next. */
function settle({ idf, exactIdf }: ScoredWord, sum: Sum, asked: number, { score, held, touched }: Scores): void {
  const k = SCORING.saturation;
  for (let at = 0; at < sum.found.length; at += 1) {
    const doc = sum.found[at] ?? 0;
    const [x, y] = [sum.x[doc] ?? 0, sum.exact[doc] ?? 0];
    if (score[doc] === 0) touched.push(doc);
    if (at < asked) held[doc] = (held[doc] ?? 0) + 1;
    score[doc] =
      (score[doc] ?? 0) + (idf * x * (k + 1)) / (k + x) + (SCORING.exactBonus * exactIdf * y * (k + 1)) / (k + y);
    sum.x[doc] = 0;
    sum.exact[doc] = 0;
  }
  sum.found.length = 0;
}
