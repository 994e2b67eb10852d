import { fold } from '@/lib/arabic/fold';
import { withoutHidden, withoutMarks } from '@/lib/arabic/marks';
import { tokensOf } from '@/lib/search/analyse/tokens';

/** Letters as they are: presentation forms unfolded, tatweel and what is hidden dropped; marks where they are asked for. */
const spelled = (word: string): string =>
  withoutHidden(word).normalize('NFKC').replaceAll('\u0640', '').normalize('NFC').toLowerCase();

/**
 * Whether every word stands in the text just as it was written: hamza, madda and the end of the word respected, and
 * vowel marks where the query has any.
 */
export function holdsExactly(text: string, words: Iterable<string>): boolean {
  const wanted = [...words].map(spelled);
  const [marked, bare] = [new Set<string>(), new Set<string>()];
  const keys = new Set(wanted.map(fold));
  for (const { start, end } of tokensOf(text)) {
    const token = text.slice(start, end);
    if (!keys.has(fold(token))) continue;
    const own = spelled(token);
    marked.add(own);
    bare.add(withoutMarks(own));
  }
  return wanted.every((word) => (word === withoutMarks(word) ? bare : marked).has(word));
}
