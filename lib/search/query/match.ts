import type { ParsedQuery } from '@/lib/search/query/parse';
import { unpackNumbers, unpackPostings } from '@/lib/search/rank/codec';
import type { Corpus } from '@/lib/search/rank/find';
import { holdsPhrase } from '@/lib/search/rank/phrase';
import { planWords, type PlannedWord } from '@/lib/search/rank/plan';
import type { Part } from '@/lib/search/rank/source';

/** Conditions of a query that an article passes or not: phrases, and what it must not hold. */

/** Articles whose words are looked through for a phrase, the newest ids first; what lies beyond is not found. */
const MOST_CANDIDATES = 20_000;
const PORTION = 2_000;
/** Only close forms: a phrase is asked for as it is. */
const CLOSE = 0.9;

/** Takes out of `allowed` what does not pass. */
export async function keepMatching(
  query: ParsedQuery,
  corpus: Corpus,
  allowed: Uint8Array,
  exact: boolean,
): Promise<void> {
  const { phrases, withoutPhrases, without } = query;
  const keys = [...new Set([...phrases.flat(), ...withoutPhrases.flat(), ...without])];
  if (keys.length === 0) return;
  const planned = new Map((await planWords(keys, corpus, { exact, slips: false })).map((one) => [one.word.key, one]));
  const postings = await postingsOf([...planned.values()], corpus);
  const docsOf = (key: string) => docsHolding(planned.get(key), postings, allowed);
  for (const key of without) for (const doc of docsOf(key)) allowed[doc] = 0;
  for (const phrase of withoutPhrases) for (const doc of await docsWith(phrase)) allowed[doc] = 0;
  for (const phrase of phrases) {
    const passing = await docsWith(phrase);
    for (let doc = 0; doc < allowed.length; doc += 1) if (!passing.has(doc)) allowed[doc] = 0;
  }

  async function docsWith(phrase: string[]): Promise<Set<number>> {
    const [first = new Set<number>(), ...rest] = phrase.map(docsOf);
    const holders = [...first].filter((doc) => rest.every((docs) => docs.has(doc)));
    const wanted = phrase.map((key) => new Set(closeForms(planned.get(key)).map(({ term }) => term.id)));
    const candidates = holders.sort((one, other) => other - one).slice(0, MOST_CANDIDATES);
    const passing = new Set<number>();
    for (let from = 0; from < candidates.length; from += PORTION) {
      const words = await corpus.words(candidates.slice(from, from + PORTION));
      for (const [doc, data] of words) if (holdsPhrase(unpackNumbers(data), wanted)) passing.add(doc);
    }
    return passing;
  }
}

const closeForms = (planned: PlannedWord | undefined) => planned?.forms.filter(({ weight }) => weight >= CLOSE) ?? [];

async function postingsOf(planned: PlannedWord[], corpus: Corpus): Promise<Map<number, Part[]>> {
  const terms = new Map(planned.flatMap((one) => closeForms(one).map(({ term }) => [term.id, term] as const)));
  const absent = [...terms.values()].filter(({ posts }) => posts === null).map(({ id }) => id);
  const postings = absent.length === 0 ? new Map<number, Part[]>() : new Map(await corpus.postings(absent));
  for (const { id, posts } of terms.values()) if (posts !== null) postings.set(id, [{ base: 0, data: posts }]);
  return postings;
}

function docsHolding(
  planned: PlannedWord | undefined,
  postings: Map<number, Part[]>,
  allowed: Uint8Array,
): Set<number> {
  const docs = new Set<number>();
  for (const { term } of closeForms(planned)) {
    for (const { base, data } of postings.get(term.id) ?? []) {
      const pairs = unpackPostings(data, base);
      for (let at = 0; at < pairs.length; at += 2) if (allowed[pairs[at] ?? 0] === 1) docs.add(pairs[at] ?? 0);
    }
  }
  return docs;
}
