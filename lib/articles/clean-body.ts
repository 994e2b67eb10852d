import { countWords } from '@/lib/html/measures';
import { plainText } from '@/lib/html/plain-text';
import { publicHtml } from '@/lib/html/sanitise';

/** What follows from a body alone. */
export interface CleanBody {
  bodyHtml: string;
  bodyText: string;
  wordCount: number;
}

/** Of bodies that are about to be saved, by the body as it was given: two batches of an import. */
const foreseen = new Map<string, CleanBody>();
const MOST_FORESEEN = 400;
/** In characters. What is longer is rare, and may be what breaks a parser: that takes seconds, and saving tells of it. */
const LONGEST_FORESEEN = 50_000;

/** Clean markup and what is counted of it. */
export function cleanBody(given: string): CleanBody {
  const known = foreseen.get(given);
  if (known === undefined) return reckoned(publicHtml(given));
  foreseen.delete(given);
  return known;
}

/** Of markup that is clean. */
export function reckoned(bodyHtml: string): CleanBody {
  const bodyText = plainText(bodyHtml);
  return { bodyHtml, bodyText, wordCount: countWords(bodyText) };
}

/** Works out ahead what saving a body will ask for; the longest known is forgotten. */
export function foresee(given: string): void {
  if (given.length > LONGEST_FORESEEN) return;
  const [oldest] = foreseen.keys();
  if (foreseen.size >= MOST_FORESEEN && oldest !== undefined) foreseen.delete(oldest);
  foreseen.set(given, reckoned(publicHtml(given)));
}
