import { keyboard } from '@/content/search-words';

/** Text typed while the keyboard was set to the other script, read as it was meant. */

const TO_ARABIC = new Map(keyboard.latin.map((key, at) => [key, keyboard.arabic[at] ?? key]));
/** Two letters of one key first, so that they are not read as two keys. */
const TO_LATIN = keyboard.arabic
  .map((letters, at) => [letters, keyboard.latin[at] ?? letters] as const)
  .sort(([one], [other]) => other.length - one.length);
const LATIN = /^[\u0020-\u007e]*[a-z][\u0020-\u007e]*$/iu;
const ARABIC = /^[\u0620-\u0652\s\d.,]+$/u;

/** What Latin keys would have given on an Arabic keyboard; null when the text cannot have been meant so. */
export function asArabicKeys(text: string): string | null {
  if (!LATIN.test(text)) return null;
  return [...text].map((key) => TO_ARABIC.get(key) ?? TO_ARABIC.get(key.toLowerCase()) ?? key).join('');
}

/** What Arabic keys would have given on a Latin keyboard; null when the text cannot have been meant so. */
export function asLatinKeys(text: string): string | null {
  if (!ARABIC.test(text)) return null;
  let read = '';
  for (let at = 0; at < text.length;) {
    const [letters, key] = TO_LATIN.find(([one]) => text.startsWith(one, at)) ?? [text[at] ?? '', text[at] ?? ''];
    read += key;
    at += letters.length;
  }
  return read;
}
