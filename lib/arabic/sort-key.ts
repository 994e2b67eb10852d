import { nameWords } from '@/content/arabic-names';
import { fold } from '@/lib/arabic/fold';
import { withoutHidden, withoutMarks } from '@/lib/arabic/marks';

/** The parts of an Arabic name that are known; what is not known is empty or missing. */
export interface NameParts {
  name: string;
  given?: string | null;
  father?: string | null;
  family?: string | null;
  kunya?: string | null;
  laqab?: string | null;
  nisba?: string | null;
}

/**
 * What an author is sorted by.
 *
 * A name is entered under the first of these that is known: family, nisba, laqab, kunya. Behind the entry stand the
 * given name and the father's, so that people of one family follow each other by given name. Without any of the four
 * the entry is the given name; without any part the display name as it is written, for nothing is guessed from it.
 * At the head of the entry the words of kin (such as «Abu», «Ibn», «Al» in the sense of a house) are passed over, and
 * then the article; inside it everything counts. All is folded (lib/arabic/fold), so spelling does not scatter names.
 */
export function sortKeyOf({ name, given, father, family, kunya, laqab, nisba }: NameParts): string {
  const known = [family, nisba, laqab, kunya].find(isKnown);
  const rest = [given, father].filter(isKnown).join(' ');
  if (known !== undefined) return fold([entry(known), rest].join(' ')).trim();
  return fold(entry(rest === '' ? name : rest)).trim();
}

const isKnown = (part: string | null | undefined): part is string => (part ?? '').trim() !== '';

const kin = new Set(nameWords.kin.map(bare));
const ARTICLE = new RegExp(`^(?:${nameWords.articles.join('|')})(?=\\p{L}{2})`, 'u');

/** Without what stands before the word that sorts; at least one word stays. */
function entry(part: string): string {
  const words = bare(part).split(/\s+/u);
  while (words.length > 1 && kin.has(words[0] ?? '')) words.shift();
  return words.join(' ').replace(ARTICLE, '');
}

function bare(text: string): string {
  return withoutMarks(withoutHidden(text.normalize('NFC'))).trim();
}
