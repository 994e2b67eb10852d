import { tokensOf } from '@/lib/search/analyse/tokens';

const LONGEST = 80;
const MOST_WORDS = 8;
/** As long as addresses and names of machines are, and passwords: not kept. */
const LONGEST_WORD = 20;

/** The words of a query as it is counted; null when it does not look like words that a person looks for. */
export function missedQuery(text: string): string | null {
  if (text.length > LONGEST || /[@/\\<>{}|=]|\d{5}/u.test(text.normalize('NFKC'))) return null;
  const words = tokensOf(text).map(({ key }) => key);
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  const areWords = words.every((word) => word.length <= LONGEST_WORD && !/(.)\1\1/u.test(word));
  const hasLetters = words.some((word) => /\p{L}{2}/u.test(word));
  return areWords && hasLetters ? words.join(' ') : null;
}
