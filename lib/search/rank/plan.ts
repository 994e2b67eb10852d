import {
  formsOf,
  isKnown,
  lookupOf,
  queryWord,
  slipHashes,
  slipsOf,
  stemmed,
  type Form,
  type QueryWord,
} from '@/lib/search/rank/expand';
import { idfOf, type ScoredWord } from '@/lib/search/rank/score';
import type { Docs, Part, Source } from '@/lib/search/rank/source';

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
  /** Other words that mean the same, by key. */
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
  const { exact = false, slips = true, synonyms } = options;
  const words = keys.map(queryWord);
  const others = words.map(({ key }) => (exact ? [] : (synonyms?.get(key) ?? []).map(queryWord)));
  const terms = (await source.terms(lookupOf([...words, ...others.flat()], exact))).map(stemmed);
  const planned = words.map((word, at): PlannedWord => {
    const forms = formsOf(word, terms);
    const taken = new Set(forms.map(({ term }) => term.id));
    for (const { term, weight } of (others[at] ?? []).flatMap((other) => formsOf(other, terms)))
      if (!taken.has(term.id)) forms.push({ term, weight: weight * SYNONYM });
    return { word, forms: forms.sort(closestFirst), meant: null };
  });
  const unknown = exact || !slips ? [] : planned.filter(({ forms }) => !isKnown(forms));
  if (unknown.length === 0) return planned;
  const near = await source.near(slipHashes(unknown.map(({ word }) => word)));
  for (const one of unknown) {
    const found = slipsOf(one.word, near);
    one.meant = found[0]?.term.key ?? null;
    const taken = new Set(found.map(({ term }) => term.id));
    one.forms = [...found, ...one.forms.filter(({ term }) => !taken.has(term.id))].sort(closestFirst);
  }
  return planned;
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
