import type { PlannedWord } from '@/lib/search/rank/plan';
import { ASKED } from '@/lib/search/rank/expand';

export const NEARNESS = { weight: 0.6, reach: 8, reversed: 0.6 };

/**
 * How near each other neighbouring words of the query stand in a text, from 0 to 1.
 * @param ids the words of the text in their order
 * @param wordOf which word of the query an id is a form of
 */
export function nearness(ids: readonly number[], wordOf: ReadonlyMap<number, number>, words: number): number {
  if (words < 2) return 0;
  const best = new Float64Array(words);
  const last = new Int32Array(words).fill(-1_000);
  for (let at = 0; at < ids.length; at += 1) {
    const word = wordOf.get(ids[at] ?? 0);
    if (word === undefined) continue;
    // Pairs (word, word + 1): here as the second in order, or as the first after the second.
    if (word > 0) note(best, word - 1, 1, at - (last[word - 1] ?? 0));
    if (word + 1 < words) note(best, word, NEARNESS.reversed, at - (last[word + 1] ?? 0));
    last[word] = at;
  }
  let sum = 0;
  for (const value of best) sum += value;
  return sum / (words - 1);
}

function note(best: Float64Array, pair: number, worth: number, distance: number): void {
  if (distance <= NEARNESS.reach) best[pair] = Math.max(best[pair] ?? 0, worth / distance);
}

/** Which word of the query each form belongs to; the first of them when it is a form of several. */
export function wordsByForm(planned: PlannedWord[]): Map<number, number> {
  const wordOf = new Map<number, number>();
  planned.forEach(({ forms }, word) => {
    for (const { term, weight } of forms)
      if (weight >= Math.min(ASKED, 0.2) && !wordOf.has(term.id)) wordOf.set(term.id, word);
  });
  return wordOf;
}
