import { questionWords } from '@/content/search-words';
import { asArabicKeys, asLatinKeys } from '@/lib/search/analyse/keyboard';
import { searchKey } from '@/lib/search/analyse/key';
import { isStopWord } from '@/lib/search/index/document';
import { parseQuery, type ParsedQuery } from '@/lib/search/query/parse';
import { unpackNumbers } from '@/lib/search/rank/codec';
import { stemmed, lookupOf, formsOf, queryWord, ASKED, type QueryWord } from '@/lib/search/rank/expand';
import { nearness, wordsByForm, type Sought } from '@/lib/search/rank/nearness';
import { planWords, scoreWords, type PlannedWord } from '@/lib/search/rank/plan';
import { addUp } from '@/lib/search/rank/score';
import type { Docs, Source } from '@/lib/search/rank/source';
import { topOf } from '@/lib/search/rank/top';

/** Articles that are looked at more closely than by the sum of their words. */
const CLOSELY = 100;

const QUESTION = new Set(questionWords.map(searchKey));

export interface Corpus extends Source {
  docs: Docs;
}

export interface Ranked {
  planned: PlannedWord[];
  /** Articles that hold every word; in no order. */
  full: number[];
  /** Articles that hold at least one, among them the full ones. */
  some: number[];
  /** The best of all, in order. */
  best: number[];
  scores: Map<number, number>;
  isBefore: (one: number, other: number) => boolean;
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
  const { score, held, touched } = addUp(words, corpus.docs, allowed);
  const { instant } = corpus.docs;
  const isBefore = (one: number, other: number): boolean => {
    const difference = (score[one] ?? 0) - (score[other] ?? 0);
    if (difference !== 0) return difference > 0;
    const age = (instant[one] ?? 0) - (instant[other] ?? 0);
    return age !== 0 ? age > 0 : one > other;
  };
  const some = touched.filter((doc) => (held[doc] ?? 0) > 0);
  const full = planned.every(({ forms }) => forms.some(({ weight }) => weight >= ASKED))
    ? some.filter((doc) => held[doc] === planned.length)
    : [];
  const first = topOf(touched, Math.max(most, CLOSELY), isBefore);
  const close = first.slice(0, CLOSELY);
  const wordOf = wordsByForm(planned.filter(({ forms }) => forms.length > 0));
  const near = await nearnessOf(close, { wordOf, worth: words.map(({ idf }) => idf) }, corpus);
  for (const doc of close) score[doc] = (score[doc] ?? 0) * (1 + (near.get(doc) ?? 0));
  close.sort((one, other) => (isBefore(one, other) ? -1 : 1));
  const best = [...close, ...first.slice(CLOSELY)].slice(0, most);
  return { planned, full, some, best, scores: new Map(best.map((doc) => [doc, score[doc] ?? 0])), isBefore };
}

async function nearnessOf(docs: number[], sought: Sought, source: Source): Promise<Map<number, number>> {
  if (sought.worth.length === 0) return new Map();
  const words = await source.words(docs);
  return new Map([...words].map(([doc, data]) => [doc, nearness(unpackNumbers(data), sought)]));
}

/** The keys of all forms that were asked for, and of what unknown words were taken for: what highlighting marks. */
export const formsFound = (planned: PlannedWord[]): string[] => [
  ...new Set(planned.flatMap(({ forms }) => forms.filter(({ weight }) => weight >= ASKED).map(({ term }) => term.key))),
];
