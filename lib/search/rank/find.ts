import { questionWords } from '@/content/search-words';
import { asArabicKeys, asLatinKeys } from '@/lib/search/analyse/keyboard';
import { searchKey } from '@/lib/search/analyse/key';
import { isStopWord } from '@/lib/search/index/document';
import { parseQuery, type ParsedQuery } from '@/lib/search/query/parse';
import { stemmed, lookupOf, formsOf, queryWord, ASKED, type QueryWord } from '@/lib/search/rank/expand';
import { nearness, soughtIn, type Sought } from '@/lib/search/rank/nearness';
import { planWords, scoreWords, type PlannedWord } from '@/lib/search/rank/plan';
import { addUp, type Scores } from '@/lib/search/rank/score';
import type { Docs, Source } from '@/lib/search/rank/source';
import { topOf, type Order } from '@/lib/search/rank/top';

/** Articles whose spelling is looked at for an exact search. */
export const MOST_EXACT = 1_000;
/** Articles that are looked at more closely than by the sum of their words. */
const CLOSELY = 100;

const QUESTION = new Set(questionWords.map(searchKey));

export interface Corpus extends Source {
  docs: Docs;
}

export interface Ranked {
  planned: PlannedWord[];
  /** Articles that hold every word; when none does, those that hold any. In no order. */
  matches: Int32Array;
  /** How many hold every word, and how many any. */
  full: number;
  some: number;
  /** The best of all, in order. */
  best: number[];
  scores: Map<number, number>;
  /** Of an exact search the first of those that hold every word, in order: their spelling is to be looked at. */
  exact: number[];
}

/** The words that tell one article from another; all of them when none does. */
export function contentWords(keys: readonly string[]): string[] {
  const kept = keys.filter((key) => !isStopWord(key) && !QUESTION.has(key));
  return kept.length > 0 ? kept : [...keys];
}

export interface ReadQuery {
  query: ParsedQuery;
  /** The text that was read in the end. */
  text: string;
  /** Whether it was typed while the keyboard was set to the other script. */
  isKeyboard: boolean;
}

/**
 * The query as it was meant: what was typed on Latin keys is read as Arabic when more of its words are known then, or
 * none is.
 */
export async function readQuery(text: string, source: Source): Promise<ReadQuery> {
  const query = parseQuery(text);
  const other = asArabicKeys(text);
  const asWritten = { query, text, isKeyboard: false };
  if (other === null || query.words.length === 0) return asWritten;
  const reread = parseQuery(other);
  if (reread.words.length === 0) return asWritten;
  const [known, knownThen] = await Promise.all([knownShare(query.words, source), knownShare(reread.words, source)]);
  const isMeant = known < 1 && (knownThen > known || known === 0);
  return isMeant ? { query: reread, text: other, isKeyboard: true } : asWritten;
}

/** What was typed on Arabic keys, read as Latin: when nothing of it is known as it stands, and everything then. */
export async function readAsLatin(text: string, planned: PlannedWord[], source: Source): Promise<ReadQuery | null> {
  const other = planned.some(({ forms }) => forms.some(({ weight }) => weight >= 0.9)) ? null : asLatinKeys(text);
  if (other === null) return null;
  const query = parseQuery(other);
  const areWords = query.words.length > 0 && query.words.every((key) => key.length > 1);
  if (!areWords || (await knownShare(query.words, source)) < 1) return null;
  return { query, text: other, isKeyboard: true };
}

async function knownShare(keys: string[], source: Source): Promise<number> {
  const words = contentWords(keys).map(queryWord);
  const { lights, keys: own } = lookupOf(words);
  const terms = (await source.terms({ keys: own, lights, exts: [], bones: [] })).map(stemmed);
  const isKnown = (word: QueryWord) => formsOf(word, terms).some(({ weight }) => weight >= 0.9);
  return words.length === 0 ? 0 : words.filter(isKnown).length / words.length;
}

export interface RankOptions {
  /** The articles that pass the filters. */
  allowed?: Uint8Array;
  exact?: boolean;
  synonyms?: ReadonlyMap<string, readonly string[]>;
  /** How many in order. */
  most?: number;
}

/** Ranks all articles by these words. */
export async function rank(keys: readonly string[], corpus: Corpus, options: RankOptions = {}): Promise<Ranked> {
  const { allowed, most = CLOSELY } = options;
  const planned = await planWords(contentWords(keys), corpus, options);
  const words = await scoreWords(planned, corpus.docs, corpus);
  const isWhole = planned.every(({ forms }) => forms.some(({ weight }) => weight >= ASKED));
  const { scores, first, ...found } = addUp(words, corpus.docs, choose, allowed);
  const close = first.slice(0, CLOSELY);
  const sought = soughtIn(
    planned.filter(({ forms }) => forms.length > 0),
    words.map(({ idf }) => idf),
  );
  const near = await nearnessOf(close, sought, corpus);
  for (const doc of close) scores.set(doc, (scores.get(doc) ?? 0) * (1 + (near.get(doc) ?? 0)));
  close.sort(orderOf((doc) => scores.get(doc) ?? 0, corpus.docs));
  return { planned, ...found, best: [...close, ...first.slice(CLOSELY)].slice(0, most), scores };

  function choose({ score, held, touched, reached }: Scores) {
    const any = touched.subarray(0, reached);
    const some = countHolding(1, any, held);
    const full = isWhole ? countHolding(planned.length, any, held) : 0;
    const matches = full > 0 ? holding(planned.length, full, any, held) : holding(1, some, any, held);
    const order = orderOf((doc) => score[doc] as number, corpus.docs);
    const first = topOf(any, Math.max(most, CLOSELY), order, score);
    const exact = options.exact === true && full > 0 ? topOf(matches, MOST_EXACT, order, score) : [];
    return { matches, some, full, exact, first, scores: new Map(first.map((doc) => [doc, score[doc] as number])) };
  }
}

/** The higher score first; of equals the newer. */
const orderOf =
  (scoreOf: (doc: number) => number, { instant }: Docs): Order =>
  (one, other) =>
    scoreOf(other) - scoreOf(one) || (instant[other] ?? 0) - (instant[one] ?? 0) || other - one;

function countHolding(words: number, docs: Int32Array, held: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < docs.length; at += 1) if ((held[docs[at] as number] as number) >= words) count += 1;
  return count;
}

/** Of these articles the `count` that hold so many words of the query. */
function holding(words: number, count: number, docs: Int32Array, held: Uint8Array): Int32Array {
  const found = new Int32Array(count);
  let filled = 0;
  for (let at = 0; at < docs.length; at += 1) {
    const doc = docs[at] as number;
    if ((held[doc] as number) >= words) found[filled++] = doc;
  }
  return found;
}

async function nearnessOf(docs: number[], sought: Sought, source: Source): Promise<Map<number, number>> {
  if (sought.worth.length === 0) return new Map();
  const words = await source.words(docs);
  return new Map([...words].map(([doc, data]) => [doc, nearness(data, sought)]));
}

/** The keys of all forms that were asked for, and of what unknown words were taken for: what highlighting marks. */
export const formsFound = (planned: PlannedWord[]): string[] => [
  ...new Set(planned.flatMap(({ forms }) => forms.filter(({ weight }) => weight >= ASKED).map(({ term }) => term.key))),
];
