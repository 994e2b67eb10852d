import { BIDI_CONTROLS, INVISIBLE } from '@/lib/arabic/marks';
import { searchKey } from '@/lib/search/analyse/key';
import { COMPLEX, DIGIT, GONE, HALF, INSIDE, LETTER, units } from '@/lib/search/analyse/units';
import { oneOf, sumOf, type Sieve } from '@/lib/search/analyse/sieve';

/** A word where it stands in a text. Offsets are UTF-16 units, as JavaScript strings count. */
export interface Token {
  start: number;
  end: number;
  key: string;
}

/**
 * A run of letters with their marks, or of digits; what is hidden inside a word belongs to it. Ligatures that stand for
 * a whole formula (U+FDFA–FDFD) are no part of a word.
 */
const WORD = new RegExp(
  `(?![\\ufdfa-\\ufdfd])\\p{L}(?:(?![\\ufdfa-\\ufdfd])[\\p{L}\\p{M}${BIDI_CONTROLS}${INVISIBLE}])*|\\p{Nd}(?:[\\p{Nd}]|\\u066c(?=\\p{Nd}))*`,
  'gu',
);
const THOUSANDS = 0x066c;

/**
 * The words of a text in their order, each with its key; what has no key (a lone hamza, a mark) is none.
 * @param wanted only words with one of these keys; all when missing
 */
export function tokensOf(text: string, wanted?: ReadonlySet<string>): Token[] {
  const tokens: Token[] = [];
  eachWord(text, wanted && oneOf(wanted), (start, end) => {
    const key = searchKey(text.slice(start, end));
    if (wanted ? wanted.has(key) : key !== '') tokens.push({ start, end, key });
  });
  return tokens;
}

/** The keys alone: what an article is indexed by. */
export function keysOf(text: string): string[] {
  const keys: string[] = [];
  eachWord(text, undefined, (start, end) => {
    const key = searchKey(text.slice(start, end));
    if (key !== '') keys.push(key);
  });
  return keys;
}

/** @param sieve lets words through whose key may be wanted; what it holds back is certainly not */
function eachWord(text: string, sieve: Sieve | undefined, found: (start: number, end: number) => void): void {
  const { kind, plain } = units();
  const length = text.length;
  for (let at = 0; at < length;) {
    const unit = text.charCodeAt(at);
    const start = at;
    at += 1;
    if (kind[unit] === LETTER) {
      let key = plain[unit] as number;
      let sum = key === GONE ? 0 : sumOf(0, key);
      let isPlain = key !== COMPLEX;
      for (; at < length; at += 1) {
        const next = text.charCodeAt(at);
        const what = kind[next] as number;
        if (what !== LETTER && what !== INSIDE) {
          if (what === HALF) return eachMatch(text, start, found);
          break;
        }
        key = plain[next] as number;
        if (key === COMPLEX) isPlain = false;
        else if (key !== GONE) sum = sumOf(sum, key);
      }
      if (!sieve || !isPlain || sieve(sum, at - start)) found(start, at);
    } else if (kind[unit] === DIGIT) {
      while (at < length && isOfNumber(text, at, kind)) at += 1;
      found(start, at);
    } else if (kind[unit] === HALF) return eachMatch(text, start, found);
  }
}

const isOfNumber = (text: string, at: number, kind: Uint8Array): boolean =>
  kind[text.charCodeAt(at)] === DIGIT || (text.charCodeAt(at) === THOUSANDS && kind[text.charCodeAt(at + 1)] === DIGIT);

/** By the pattern, from here on: letters beyond the first plane are pairs of units. */
function eachMatch(text: string, from: number, found: (start: number, end: number) => void): void {
  WORD.lastIndex = from;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text))
    found(match.index, match.index + match[0].length);
}
