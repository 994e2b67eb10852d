import {
  formsOf,
  KINSHIP,
  isKnown,
  lookupOf,
  queryWord,
  remains,
  remainsOf,
  slipHashes,
  slipsOf,
  stemmed,
  type Form,
  type QueryWord,
} from '@/lib/search/rank/expand';
import { deletionHashes, wordHash } from '@/lib/search/analyse/distance';
import { idfOf, type ScoredWord } from '@/lib/search/rank/score';
import type { Docs, Part, Source, Term } from '@/lib/search/rank/source';

/** A word of the query and everything that counts for it. */
export interface PlannedWord {
  word: QueryWord;
  forms: Form[];
  /** What it was taken for when nobody knows it; null when it is known, or nothing is near. */
  meant: string | null;
}

export interface PlanOptions {
  /** Only the words themselves. */
  exact?: boolean;
  /** Whether unknown words are taken for what is near. */
  slips?: boolean;
  /** Other words that mean the same, by light stem. */
  synonyms?: ReadonlyMap<string, readonly string[]>;
}

/** What a form of a word that means the same is worth beside one of the word itself. */
const SYNONYM = 0.7;

/** Looks up the forms of every word; a word that nobody knows is taken for what is one slip away. */
export async function planWords(
  keys: readonly string[],
  source: Source,
  options: PlanOptions = {},
): Promise<PlannedWord[]> {
  const { exact = false, slips: mayMend = true, synonyms } = options;
  const words = keys.map(queryWord);
  const others = words.map(({ light }) => (exact ? [] : (synonyms?.get(light) ?? []).map(queryWord)));
  // Names are written in one word or in two: what stands side by side is looked for joined as well.
  const joined = words.map(({ key }, at) => (exact || at === 0 ? null : queryWord((keys[at - 1] ?? '') + key)));
  const both = joined.filter((word) => word !== null);
  const terms = (await source.terms(lookupOf([...words, ...others.flat(), ...both], exact))).map(stemmed);
  const planned = words.map((word, at): PlannedWord => {
    const forms = formsOf(word, terms);
    const taken = new Set(forms.map(({ term }) => term.id));
    for (const { term, weight } of (others[at] ?? []).flatMap((other) => formsOf(other, terms)))
      if (!taken.has(term.id)) forms.push({ term, weight: weight * SYNONYM });
    for (const neighbour of [joined[at], joined[at + 1]]) {
      for (const { term, weight } of neighbour ? formsOf(neighbour, terms) : [])
        if (weight >= 0.9 && !taken.has(term.id)) forms.push({ term, weight: weight * KINSHIP.joined });
    }
    return { word, forms: forms.sort(closestFirst), meant: null };
  });
  const unknown = exact || !mayMend ? [] : planned.filter(({ forms }) => !isKnown(forms));
  if (unknown.length === 0) return planned;
  const unknownWords = unknown.map(({ word }) => word);
  const [near, parts] = await Promise.all([
    source.near(slipHashes(unknownWords)),
    source.terms({ keys: unknownWords.flatMap(({ key }) => splits(key).flat()), lights: [], exts: [], bones: [] }),
  ]);
  for (const one of unknown) {
    const slips = slipsOf(one.word, near);
    const found = slips.length > 0 ? slips : partsOf(one.word.key, parts);
    one.meant = found[0]?.term.key ?? null;
    // What is near and of the same stem or consonants as well is twice as likely to be meant.
    const forms = new Map(one.forms.map((form) => [form.term.id, form]));
    for (const { term, weight } of found)
      forms.set(term.id, { term, weight: weight + (forms.get(term.id)?.weight ?? 0) });
    one.forms = [...forms.values()].sort(closestFirst);
  }
  if (planned.every(({ forms }) => forms.length === 0)) {
    const rests = unknownWords.flatMap(remains);
    const [close, akin] = await Promise.all([
      source.near(rests.flatMap(deletionHashes)),
      source.terms({ keys: rests, lights: rests.map(wordHash), exts: [], bones: [] }),
    ]);
    const found = [...new Map([...close, ...akin].map((term) => [term.id, term])).values()];
    for (const one of planned) one.forms = remainsOf(one.word, found);
  }
  return planned;
}

/** A word of several letters in two, wherever both may be words. */
function splits(key: string): [string, string][] {
  const found: [string, string][] = [];
  for (let at = 3; at <= key.length - 3; at += 1) found.push([key.slice(0, at), key.slice(at)]);
  return found;
}

/** The two words that were written as one: of all ways the one whose rarer word is the commonest. */
function partsOf(key: string, terms: Term[]): Form[] {
  const byKey = new Map(terms.map((term) => [term.key, term]));
  let best: Term[] = [];
  const worth = (pair: Term[]) => Math.min(...pair.map(({ df }) => df));
  for (const split of splits(key)) {
    const pair = split.flatMap((part) => byKey.get(part) ?? []);
    if (pair.length === 2 && (best.length === 0 || worth(pair) > worth(best))) best = pair;
  }
  return best.map((term) => ({ term, weight: KINSHIP.split }));
}

const closestFirst = (one: Form, other: Form): number => other.weight - one.weight;

/** The planned words with their postings. Words without any form are left out. */
export async function scoreWords(planned: PlannedWord[], docs: Docs, source: Source): Promise<ScoredWord[]> {
  const absent = new Set<number>();
  for (const { forms } of planned) for (const { term } of forms) if (term.posts === null) absent.add(term.id);
  const blocks = absent.size === 0 ? new Map<number, Part[]>() : await source.postings([...absent]);
  return planned
    .filter(({ forms }) => forms.length > 0)
    .map(({ word, forms }) => {
      const own = forms.find(({ term }) => term.key === word.key);
      return {
        idf: idfOf(docs.n, commonness(forms)),
        exactIdf: own ? idfOf(docs.n, own.term.df) : 0,
        forms: forms.map(({ term, weight }) => ({
          weight,
          isExact: term === own?.term,
          parts: term.posts === null ? (blocks.get(term.id) ?? []) : [{ base: 0, data: term.posts }],
        })),
      };
    });
}

/** How many articles hold the word, by its close forms; by all when none is close. */
function commonness(forms: Form[]): number {
  const sum = (some: Form[]) => some.reduce((total, { term }) => total + term.df, 0);
  return sum(forms.filter(({ weight }) => weight >= 0.5)) || sum(forms);
}
