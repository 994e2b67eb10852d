import { BIDI_CONTROLS, INVISIBLE } from '@/lib/arabic/marks';
import { searchKey } from '@/lib/search/analyse/key';

/** What each UTF-16 unit is to a word, looked up once for all: a text is scanned many times as fast as by a pattern. */

export const OTHER = 0;
/** Begins a word. */
export const LETTER = 1;
/** Belongs to the word that it stands in. */
export const INSIDE = 2;
export const DIGIT = 3;
/** Half of a letter beyond the first plane: such a text is read by the pattern. */
export const HALF = 4;

/** What becomes of a unit in a key when it is not simply another unit: nothing, or more than a table can say. */
export const GONE = 0;
export const COMPLEX = 0xffff;

const BEGINS = /^(?![\ufdfa-\ufdfd])\p{L}$/u;
const STAYS = new RegExp(`^(?![\\ufdfa-\\ufdfd])[\\p{M}${BIDI_CONTROLS}${INVISIBLE}]$`, 'u');
const COUNTS = /^\p{Nd}$/u;

export interface Units {
  kind: Uint8Array;
  /** The unit that stands for it in a key (lib/search/analyse/key.ts). */
  plain: Uint16Array;
}

let made: Units | undefined;

export function units(): Units {
  made ??= make();
  return made;
}

function make(): Units {
  const kind = new Uint8Array(0x10000);
  const plain = new Uint16Array(0x10000).fill(COMPLEX);
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const letter = String.fromCharCode(unit);
    if (unit >= 0xd800 && unit < 0xe000) kind[unit] = HALF;
    else if (BEGINS.test(letter)) kind[unit] = LETTER;
    else if (STAYS.test(letter)) kind[unit] = INSIDE;
    else if (COUNTS.test(letter)) kind[unit] = DIGIT;
  }
  // Arabic letters and the marks that never become one letter with them: a word of nothing else is its letters' keys.
  for (let unit = 0x0621; unit <= 0x0652; unit += 1) {
    const key = searchKey(String.fromCharCode(unit));
    if (key.length <= 1) plain[unit] = key === '' ? GONE : key.charCodeAt(0);
  }
  return { kind, plain };
}
