import { extendedSuffixes, lightPrefixes, lightSuffixes } from '@/content/search-words';
import { searchKey } from '@/lib/search/analyse/key';

const WAW = '\u0648';
const ARABIC = /^[\u0620-\u064a]+$/u;
const PREFIXES = lightPrefixes.map(searchKey);
const SUFFIXES = lightSuffixes.map(searchKey);
const EXTENDED = [...new Set([...extendedSuffixes, ...lightSuffixes].map(searchKey))].sort(
  (one, other) => other.length - one.length,
);

/** Whether the stemmers have anything to say of a key. */
export const isArabic = (key: string): boolean => ARABIC.test(key);

/** light10 (Larkey, Ballesteros, Connell 2007) over keys: the article and what may stand before it, common endings. */
export function lightStem(key: string): string {
  if (!isArabic(key)) return key;
  let stem = withoutPrefix(key);
  for (const suffix of SUFFIXES)
    if (stem.endsWith(suffix) && stem.length - suffix.length >= 2) stem = stem.slice(0, -suffix.length);
  return stem;
}

/** The light stem without pronouns, duals and the feminine too. */
export function extendedStem(key: string): string {
  if (!isArabic(key)) return key;
  let stem = withoutPrefix(key);
  for (let round = 0; round < 2; round += 1) {
    const suffix = EXTENDED.find((one) => stem.endsWith(one) && stem.length - one.length >= 3);
    if (suffix === undefined) break;
    stem = stem.slice(0, -suffix.length);
  }
  return stem;
}

function withoutPrefix(key: string): string {
  const rest = key.startsWith(WAW) && key.length > 3 ? key.slice(1) : key;
  const prefix = PREFIXES.find((one) => rest.startsWith(one) && rest.length - one.length >= 2);
  return prefix === undefined ? rest : rest.slice(prefix.length);
}

const WEAK = /[\u0627\u0648\u064a]/gu;

/**
 * The consonants of the light stem: what a plural that changes inside has in common with its singular. Empty where too
 * few are left to mean anything.
 */
export function bonesOf(key: string): string {
  if (!isArabic(key)) return '';
  const bones = lightStem(key).replace(WEAK, '');
  return bones.length >= 3 ? bones : '';
}
