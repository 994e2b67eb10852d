import { BIDI_CONTROLS, INVISIBLE } from '@/lib/arabic/marks';
import { searchKey } from '@/lib/search/analyse/key';

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

/**
 * The words of a text in their order, each with its key; what has no key (a lone hamza, a mark) is none.
 * @param wanted only words with one of these keys; all when missing
 */
export function tokensOf(text: string, wanted?: ReadonlySet<string>): Token[] {
  const tokens: Token[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const [word] = match;
    const key = searchKey(word);
    if (wanted ? wanted.has(key) : key !== '') tokens.push({ start: match.index, end: match.index + word.length, key });
  }
  return tokens;
}

/** The keys alone: what an article is indexed by. */
export function keysOf(text: string): string[] {
  const keys: string[] = [];
  for (const word of text.match(WORD) ?? []) {
    const key = searchKey(word);
    if (key !== '') keys.push(key);
  }
  return keys;
}
