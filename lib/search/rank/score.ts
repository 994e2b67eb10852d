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
  const sum: Sum = { x: new Float32Array(size), exact: new Float32Array(size), found: [] };
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

interface Lengths {
  docs: Docs;
  title: [number, number];
  body: [number, number];
}

const lengthsOf = (docs: Docs): Lengths => ({
  docs,
  title: [1 - SCORING.titleLength, SCORING.titleLength / docs.averageTitle],
  body: [1 - SCORING.bodyLength, SCORING.bodyLength / docs.averageBody],
});

/** The innermost loop of a search: postings are unpacked and added in one go. */
function addPart({ base, data }: Part, form: ScoredForm, lengths: Lengths, allowed: Uint8Array, sum: Sum): void {
  const { weight, isExact } = form;
  const { titleLength, bodyLength, size } = lengths.docs;
  const [title, body] = [lengths.title, lengths.body];
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
    const y =
      (TITLE[code] ?? 0) / (title[0] + title[1] * (titleLength[doc] ?? 0)) +
      (BODY[code] ?? 0) / (body[0] + body[1] * (bodyLength[doc] ?? 0));
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
