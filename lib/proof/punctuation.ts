import { BLANK, CLOSERS, COMMAS, IN_WORD, LETTER, OPENERS, QUESTION } from '@/lib/proof/classes';
import { findAll, type Finding } from '@/lib/proof/finding';

/** Punctuation of the wrong script, and the spaces about it. */

const ARABIC: Record<string, string> = { ',': '\u060c', ';': '\u061b', '?': '\u061f' };
const LATIN = new RegExp(
  // After an Arabic word, perhaps in quotation marks; or after a number that an Arabic word follows.
  `(?<=${IN_WORD}[${CLOSERS}!?${QUESTION}${BLANK}]{0,3})[,;?]|(?<=\\p{Nd})[,;?](?=[${BLANK}]+${LETTER})`,
  'gu',
);

/** The comma, semicolon and question mark of Latin script after Arabic words. */
export const latinMarks = (text: string): Finding[] =>
  findAll('latin', text, LATIN, (mark, start) =>
    // "?name=" in an address that begins with an Arabic path is no question.
    mark === '?' && /^[\p{Script=Latin}\d]/u.test(text.slice(start + 1)) ? undefined : ARABIC[mark],
  );

const BEFORE = new RegExp(
  // Not before three dots, nor a point that begins a name or a fraction.
  `(?<=(?:${IN_WORD}|[\\p{Nd}${CLOSERS}]))[${BLANK}]+(?=[${COMMAS}${QUESTION}:!]|\\.(?![\\p{L}\\p{N}.]))`,
  'gu',
);

/** A space before the sign that belongs to the word: the sign may fall alone on the next line. */
export const spaceBefore = (text: string): Finding[] => findAll('before', text, BEFORE, () => '');

const AFTER = new RegExp(`[${COMMAS}](?=[\\p{L}\\p{N}${OPENERS}])`, 'gu');

/** No space after a comma or semicolon; between digits it may part a number. */
export const spaceAfter = (text: string): Finding[] =>
  findAll('after', text, AFTER, (mark, start) => {
    const between = /^\p{Nd}.\p{Nd}/u.test(text.slice(Math.max(0, start - 1), start + 2));
    return between && start > 0 ? undefined : `${mark} `;
  });

const DOUBLED = new RegExp(`(?<=\\S)[${BLANK}]{2,}(?=\\S)`, 'gu');

/** Spaces in a row within a line. */
export const doubledSpaces = (text: string): Finding[] => findAll('spaces', text, DOUBLED, () => ' ');
