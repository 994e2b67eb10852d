import { fold } from '@/lib/arabic/fold';
import { BIDI_CONTROLS, INVISIBLE, TASHKEEL, TATWEEL } from '@/lib/arabic/marks';

const TOKEN = new RegExp(`\\s+|[\\p{L}\\p{N}\\p{M}${TASHKEEL}${TATWEEL}${BIDI_CONTROLS}${INVISIBLE}]+|.`, 'gsu');

/** A text in pieces that lose nothing: words with all their marks, runs of white space, single signs. */
export const tokensOf = (text: string): string[] => text.match(TOKEN) ?? [];

const keys = new Map<string, string>();
const MOST_KEYS = 50_000;

/** What makes two tokens the same word: its letters, whatever the spelling. White space is white space. */
export function keyOf(token: string): string {
  const known = keys.get(token);
  if (known !== undefined) return known;
  const key = token.trim() === '' ? ' ' : fold(token) || token;
  // A text says the same words again and again, and folding is the slow part.
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(token, key);
  return key;
}
