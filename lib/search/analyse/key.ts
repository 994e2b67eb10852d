import { foreignLetters } from '@/content/search-words';
import { fold } from '@/lib/arabic/fold';

const HAMZA = /\u0621/gu;
const FOREIGN = new RegExp(`[${Object.keys(foreignLetters).join('')}]`, 'gu');
const LATIN_MARKS = /(?<=\p{Script=Latin})\p{M}+/gu;
/** Remembered spellings; an archive's commonest words make up nearly all of its text. */
const MOST = 60_000;
const LONGEST = 64;

const known = new Map<string, string>();

/**
 * The word by which index and query agree: the one fold (lib/arabic/fold.ts), and looser in what readers leave out or
 * write otherwise: a lone hamza goes, the letters of neighbouring languages become the Arabic ones, Latin letters lose
 * their accents.
 */
export function searchKey(word: string): string {
  const remembered = known.get(word);
  if (remembered !== undefined) return remembered;
  const key = fold(word)
    .replace(HAMZA, '')
    .replace(FOREIGN, (letter) => foreignLetters[letter] ?? letter)
    .normalize('NFD')
    .replace(LATIN_MARKS, '')
    .normalize('NFC')
    .slice(0, LONGEST);
  if (known.size >= MOST) known.clear();
  if (word.length <= LONGEST) known.set(word, key);
  return key;
}
