import { BIDI_CONTROLS, INVISIBLE, TASHKEEL, TATWEEL } from '@/lib/arabic/marks';

/**
 * One fold for index, query and highlight: what a reader may leave out or type otherwise becomes the same.
 *
 * Presentation forms are unfolded, then NFC (not NFD, which would leave U+0653–0655 behind and break the alef rule);
 * marks, tatweel and hidden characters go; letter variants become one letter, as Lucene's Arabic normaliser does,
 * with the Persian and Urdu forms added; digits become 0–9. Decision 004.
 */

const PRESENTATION = /[\ufb50-\ufdc7\ufdf0-\ufdf9\ufe70-\ufefc]/gu;
const DROPPED = new RegExp(`[${TASHKEEL}${TATWEEL}${BIDI_CONTROLS}${INVISIBLE}]`, 'u');

const LETTERS: ReadonlyMap<string, string> = new Map([
  // alef with hamza above or below, madda, wasla → alef
  ...[...'\u0623\u0625\u0622\u0671'].map((letter) => [letter, '\u0627'] as const),
  // alef maqsura, Farsi ya, ya with tail, ya barree, ya with hamza → ya
  ...[...'\u0649\u06cc\u06d0\u06d2\u06d3\u0626'].map((letter) => [letter, '\u064a'] as const),
  // waw with hamza → waw
  ['\u0624', '\u0648'],
  // ta marbuta, heh goal, heh doachashmee, ae → heh
  ...[...'\u0629\u06c0\u06c1\u06c2\u06be\u06d5\u06c3'].map((letter) => [letter, '\u0647'] as const),
  // keheh → kaf
  ['\u06a9', '\u0643'],
  // the Arabic decimal sign
  ['\u066b', '.'],
]);

export interface Folded {
  text: string;
  /** `origin[i]` is the index in the original text of the character that gave `text[i]`; one more closes the end. */
  origin: number[];
}

/** The folded text. Lower case, marks and hidden characters gone, letter variants joined, digits 0–9. */
export const fold = (text: string): string => foldWithOrigins(text).text;

/**
 * Folds and remembers where each character came from, so that a match in the folded text can be marked in the
 * original. Offsets are UTF-16 units, as JavaScript strings count.
 */
export function foldWithOrigins(text: string): Folded {
  let folded = '';
  const origin: number[] = [];
  let at = 0;
  for (const { cluster, start } of clusters(text)) {
    at = start + cluster.length;
    for (const character of cluster.replace(PRESENTATION, unfold).normalize('NFC')) {
      const kept = foldCharacter(character);
      folded += kept;
      for (let unit = 0; unit < kept.length; unit += 1) origin.push(start);
    }
  }
  origin.push(at);
  return { text: folded, origin };
}

/** The letters of a presentation form; an isolated mark unfolds to a space with the mark, and the space is nobody's. */
const unfold = (form: string): string => form.normalize('NFKC').replaceAll(' ', '');

function foldCharacter(character: string): string {
  if (DROPPED.test(character)) return '';
  const letter = LETTERS.get(character);
  if (letter !== undefined) return letter;
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660);
  if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0);
  return character.toLowerCase();
}

/** A letter with the marks that follow it: the unit that NFC may join. Thousands signs between digits are dropped. */
function* clusters(text: string): Generator<{ cluster: string; start: number }> {
  const unit = /(?<sign>(?<=\p{Nd})\u066c(?=\p{Nd}))|\P{M}\p{M}*|\p{M}+/gsu;
  for (const match of text.matchAll(unit)) {
    if (match.groups?.['sign'] === undefined) yield { cluster: match[0], start: match.index };
  }
}
