import { foreignLetters } from '@/content/search-words';
import { fold } from '@/lib/arabic/fold';

const HAMZA = /\u0621/gu;
const FOREIGN = new RegExp(`[${Object.keys(foreignLetters).join('')}]`, 'gu');
const LATIN_MARKS = /(?<=\p{Script=Latin})\p{M}+/gu;
const LONGEST = 64;

/** Arabic letters and the marks that never become one letter with them. */
const [FIRST, LAST] = [0x0621, 0x0652] as const;
/** What each of those becomes alone: a word of nothing else becomes the same letter by letter. */
const PLAIN = Array.from({ length: LAST - FIRST + 1 }, (_, at) => folded(String.fromCharCode(FIRST + at)));

/**
 * The word by which index and query agree: the one fold (lib/arabic/fold.ts), and looser in what readers leave out or
 * write otherwise: a lone hamza goes, the letters of neighbouring languages become the Arabic ones, Latin letters lose
 * their accents.
 */
export function searchKey(word: string): string {
  let key = '';
  for (let at = 0; at < word.length; at += 1) {
    const letter = PLAIN[word.charCodeAt(at) - FIRST];
    if (letter === undefined) return folded(word).slice(0, LONGEST);
    key += letter;
  }
  return key.slice(0, LONGEST);
}

function folded(text: string): string {
  return fold(text)
    .replace(HAMZA, '')
    .replace(FOREIGN, (letter) => foreignLetters[letter] ?? letter)
    .normalize('NFD')
    .replace(LATIN_MARKS, '')
    .normalize('NFC');
}
