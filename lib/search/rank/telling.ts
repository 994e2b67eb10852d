import { lightStem } from '@/lib/search/analyse/stem';
import { isStopWord } from '@/lib/search/index/document';
import { idfOf } from '@/lib/search/rank/score';
import type { Term } from '@/lib/search/rank/source';

/** A word by which an article is known among others, and how much it tells, from 0 to 1. */
export interface TellingWord {
  key: string;
  weight: number;
}

/** How often a word of the title counts beside one of the text. */
const TITLE = 3;
/** Letters: shorter words and bare numbers tell nothing of what a text is about. */
const FEWEST_LETTERS = 3;

/**
 * The words that tell most of what an article is about: often in it, seldom elsewhere (tf × idf). Forms of one stem are
 * one word, named by the commonest form here. Words that no other article holds lead nowhere, and are left out.
 * @param words the article's term ids in their order, 0 between title, text and names; the names are not looked at
 * @param terms those terms
 * @param n how many articles there are
 */
export function tellingWords(words: Int32Array, terms: readonly Term[], n: number, most: number): TellingWord[] {
  const termOf = new Map(terms.map((term) => [term.id, term]));
  const stems = new Map<string, { count: number; forms: Map<Term, number> }>();
  let part = 0;
  for (const id of words) {
    if (id === 0) part += 1;
    const term = part < 2 ? termOf.get(id) : undefined;
    if (term === undefined || !mayTell(term.key)) continue;
    const stem = lightStem(term.key);
    const known = stems.get(stem) ?? { count: 0, forms: new Map<Term, number>() };
    const worth = part === 0 ? TITLE : 1;
    known.count += worth;
    known.forms.set(term, (known.forms.get(term) ?? 0) + worth);
    stems.set(stem, known);
  }
  const found: TellingWord[] = [];
  for (const { count, forms } of stems.values()) {
    const df = [...forms.keys()].reduce((sum, term) => sum + term.df, 0);
    const [first] = [...forms].sort(([one, a], [other, b]) => b - a || other.df - one.df || one.id - other.id);
    if (first === undefined || df < 2) continue;
    found.push({ key: first[0].key, weight: (1 + Math.log(count)) * idfOf(n, df) });
  }
  found.sort((one, other) => other.weight - one.weight || (one.key < other.key ? -1 : 1));
  const highest = found[0]?.weight ?? 1;
  return found.slice(0, most).map(({ key, weight }) => ({ key, weight: weight / highest }));
}

const mayTell = (key: string): boolean => key.length >= FEWEST_LETTERS && !/\d/u.test(key) && !isStopWord(key);
