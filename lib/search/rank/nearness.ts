import type { PlannedWord } from '@/lib/search/rank/plan';

/** What the place of the words in a text adds to their sum, as a share of it (decision 018). */
export const NEARNESS = {
  /** Neighbouring words of the query stand near each other. */
  pairs: 0.6,
  reach: 8,
  reversed: 0.6,
  /** Many words of the query stand in one stretch of so many words. */
  stretch: 0.45,
  window: 20,
  /** The text comes to it early. */
  early: 0.2,
};

/** The words of a query as a text is looked through for them. */
export interface Sought {
  /** Which word each form belongs to. */
  wordOf: ReadonlyMap<number, number>;
  /** Set at the low bits of each form: nearly every word of a text is told apart without a look into the map. */
  marked: Uint8Array;
  /** How much each word tells. */
  worth: readonly number[];
}

const LOW = 0xffff;

/** @param data the words of the text in their order, packed (lib/search/rank/codec.ts) */
export function nearness(data: Uint8Array, { wordOf, marked, worth }: Sought): number {
  const hits: Hit[] = [];
  let length = 0;
  for (let at = 0; at < data.length; length += 1) {
    let byte = data[at++] as number;
    let id = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = data[at++] as number;
      id |= (byte & 127) << shift;
    }
    if (marked[id & LOW] === 0) continue;
    const word = wordOf.get(id);
    if (word !== undefined) hits.push({ at: length, word });
  }
  const first = hits[0];
  if (first === undefined) return 0;
  const early = NEARNESS.early * (1 - first.at / length);
  if (worth.length < 2) return early;
  return early + NEARNESS.pairs * pairs(hits, worth.length) + NEARNESS.stretch * stretch(hits, worth);
}

interface Hit {
  at: number;
  word: number;
}

/** How near each other neighbouring words of the query stand, from 0 to 1. */
function pairs(hits: readonly Hit[], words: number): number {
  const best = new Float64Array(words);
  const last = new Int32Array(words).fill(-1_000);
  const note = (pair: number, worth: number, distance: number) => {
    if (distance <= NEARNESS.reach) best[pair] = Math.max(best[pair] ?? 0, worth / distance);
  };
  for (const { at, word } of hits) {
    // Pairs (word, word + 1): here as the second in order, or as the first after the second.
    if (word > 0) note(word - 1, 1, at - (last[word - 1] ?? 0));
    if (word + 1 < words) note(word, NEARNESS.reversed, at - (last[word + 1] ?? 0));
    last[word] = at;
  }
  return best.reduce((sum, one) => sum + one, 0) / (words - 1);
}

/** The share of what the query's words tell that stands in one stretch of the text. */
function stretch(hits: readonly Hit[], worth: readonly number[]): number {
  const counts = new Int32Array(worth.length);
  let [best, sum, from] = [0, 0, 0];
  for (const { at, word } of hits) {
    if (counts[word] === 0) sum += worth[word] ?? 0;
    counts[word] = (counts[word] ?? 0) + 1;
    for (let old = hits[from]; old && at - old.at > NEARNESS.window; from += 1, old = hits[from]) {
      counts[old.word] = (counts[old.word] ?? 0) - 1;
      if (counts[old.word] === 0) sum -= worth[old.word] ?? 0;
    }
    best = Math.max(best, sum);
  }
  return best / worth.reduce((total, one) => total + one, 0);
}

/** Which word of the query each form belongs to; the first of them when it is a form of several. */
export function soughtIn(planned: readonly PlannedWord[], worth: readonly number[]): Sought {
  const wordOf = new Map<number, number>();
  const marked = new Uint8Array(LOW + 1);
  planned.forEach(({ forms }, word) => {
    for (const { term } of forms) {
      if (!wordOf.has(term.id)) wordOf.set(term.id, word);
      marked[term.id & LOW] = 1;
    }
  });
  return { wordOf, marked, worth };
}
