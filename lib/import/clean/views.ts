import { viewWords, wordedCounts } from '@/content/import-words';
import { fold } from '@/lib/arabic/fold';
import { parseCount } from '@/lib/arabic/numerals';

const words = new Set(viewWords.map(fold));
const worded = new Map(Object.entries(wordedCounts).map(([phrase, count]) => [fold(phrase), count]));

/** Whether a line says a number of views, readable or not: a number of any shape with one of the words behind it. */
export function looksLikeViews(line: string): boolean {
  const [word = '', ...number] = line.trim().split(/\s+/u).reverse();
  return words.has(fold(word)) && /^[\p{Nd}\p{P}\p{S}\s]+$/u.test(number.join(' ')) && /\p{Nd}/u.test(number.join(''));
}

/** Reads a line such as "9,724 <views>" in any digits and form. Null when the line is something else. */
export function parseViewsLine(line: string): number | null {
  const folded = fold(line).trim();
  const counted = worded.get(folded);
  if (counted !== undefined) return counted;
  const split = line.trim().lastIndexOf(' ');
  if (split < 0 || !words.has(fold(line.trim().slice(split + 1)))) return null;
  return parseCount(line.trim().slice(0, split));
}
