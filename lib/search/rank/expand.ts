import { heavyParticles, looseParticles } from '@/content/search-words';
import { deletionHashes, isOneSlip, wordHash } from '@/lib/search/analyse/distance';
import { searchKey } from '@/lib/search/analyse/key';
import { bonesOf, extendedStem, isArabic, lightStem } from '@/lib/search/analyse/stem';
import type { Lookup, Term } from '@/lib/search/rank/source';

/** What each kinship to the word that was typed is worth (decision 018). */
export const KINSHIP = {
  itself: 1,
  light: 1,
  particle: 0.5,
  ext: 0.5,
  extParticle: 0.3,
  bones: 0.2,
  /** Two words in one, or one in two. */
  joined: 0.8,
  split: 0.4,
  slip: 0.7,
  /** A slip away from what remains without its affixes. */
  stemSlip: 0.3,
};
/** From here on a form is a word that was asked for; below, only something like it. */
export const ASKED = 0.3;
/** A word with no form of this weight is taken for a slip of the pen. */
const KNOWN = 0.5;

/** Letters that a particle leaves: of two nobody knows whether they are a word or what remains of one. */
const FEWEST = 3;
/** Forms of one word at most: the closest. */
const MOST_FORMS = 120;
const MOST_SLIPS = 12;

const LOOSE = looseParticles.map(searchKey);
const HEAVY = heavyParticles.map(searchKey);

export interface Form {
  term: Term;
  weight: number;
}

/** A word of the query with the stems by which its forms are looked for. */
export interface QueryWord {
  key: string;
  light: string;
  ext: string;
  bones: string;
  lightKin: Set<string>;
  extKin: Set<string>;
}

export function queryWord(key: string): QueryWord {
  const [light, ext, bones] = [lightStem(key), extendedStem(key), bonesOf(key)];
  return { key, light, ext, bones, lightKin: kin(light), extKin: kin(ext) };
}

/** The stem with a particle more and with one less. */
function kin(stem: string): Set<string> {
  const found = new Set<string>();
  if (!isArabic(stem)) return found;
  for (const particle of LOOSE) found.add(particle + stem);
  for (const particle of HEAVY)
    if (stem.startsWith(particle) && stem.length - particle.length >= FEWEST) found.add(stem.slice(particle.length));
  found.delete(stem);
  return found;
}

/** All that has to be looked up for these words, in one go. */
export function lookupOf(words: QueryWord[], exact = false): Lookup {
  const [lights, exts, bones] = [new Set<number>(), new Set<number>(), new Set<number>()];
  for (const word of exact ? [] : words) {
    for (const stem of [word.light, ...word.lightKin]) lights.add(wordHash(stem));
    for (const stem of [word.ext, ...word.extKin]) exts.add(wordHash(stem));
    if (word.bones !== '') bones.add(wordHash(word.bones));
  }
  return { keys: words.map(({ key }) => key), lights: [...lights], exts: [...exts], bones: [...bones] };
}

/** A word of the vocabulary with its stems, taken once for all words of a query. */
export interface Stemmed {
  term: Term;
  light: string;
  ext: string;
  bones: string;
}

export const stemmed = (term: Term): Stemmed => ({
  term,
  light: lightStem(term.key),
  ext: extendedStem(term.key),
  bones: bonesOf(term.key),
});

/** The forms of a word among the terms that were found, the closest first. */
export function formsOf(word: QueryWord, terms: Stemmed[]): Form[] {
  const forms: Form[] = [];
  for (const one of terms) {
    const weight = kinship(word, one);
    if (weight > 0) forms.push({ term: one.term, weight });
  }
  return forms.sort(byWeight).slice(0, MOST_FORMS);
}

const byWeight = (one: Form, other: Form): number =>
  other.weight - one.weight || other.term.df - one.term.df || (one.term.key < other.term.key ? -1 : 1);

function kinship(word: QueryWord, { term, light, ext, bones }: Stemmed): number {
  if (term.key === word.key) return KINSHIP.itself;
  if (light === word.light) return KINSHIP.light;
  if (word.lightKin.has(light)) return KINSHIP.particle;
  if (ext === word.ext) return KINSHIP.ext;
  if (word.extKin.has(ext)) return KINSHIP.extParticle;
  return word.bones !== '' && bones === word.bones ? KINSHIP.bones : 0;
}

/** Whether a word is known well enough not to be taken for a slip. */
export const isKnown = (forms: Form[]): boolean => forms.some(({ weight }) => weight >= KNOWN);

/** The hashes by which words a slip away are found: of the word itself, or of what remains without its affixes. */
export const slipHashes = (words: QueryWord[]): number[] => [
  ...new Set(words.flatMap((word) => spellings(word).flatMap(deletionHashes))),
];

/** What remains of a word without its affixes, and its first letter: looked for when nothing else is found at all. */
export const remains = ({ light, ext }: QueryWord): string[] =>
  [...new Set([ext, light.slice(1), ext.slice(1)])].filter((rest) => rest.length >= 3);

/** Words of that stem, else those a slip or two away from it. */
export function remainsOf(word: QueryWord, terms: Term[]): Form[] {
  const rests = remains(word);
  const lengths = (key: string) => rests.some((rest) => Math.abs(rest.length - key.length) <= 1);
  const akin = terms.filter(({ key }) => rests.some((rest) => rest === lightStem(key) || isOneSlip(rest, key)));
  return (akin.length > 0 ? akin : terms.filter(({ key }) => lengths(key)))
    .map((term) => ({ term, weight: KINSHIP.stemSlip }))
    .sort(byWeight)
    .slice(0, MOST_SLIPS);
}

/** What the word may have been meant to be: one slip away, the closest and commonest first. */
export function slipsOf(word: QueryWord, terms: Term[]): Form[] {
  const [own, ...stems] = spellings(word);
  const forms: Form[] = [];
  for (const term of terms) {
    if (own !== undefined && isOneSlip(own, term.key)) forms.push({ term, weight: KINSHIP.slip });
    else if (stems.some((stem) => stem === term.key || isOneSlip(stem, term.key)))
      forms.push({ term, weight: KINSHIP.stemSlip });
  }
  return forms.sort(byWeight).slice(0, MOST_SLIPS);
}

/** Stems too short would be near to everything. */
const spellings = ({ key, light, ext }: QueryWord): string[] => [
  ...new Set([key, ...[light, ext].filter((stem) => stem.length >= 4)]),
];
