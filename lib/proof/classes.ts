import { TASHKEEL, TATWEEL } from '@/lib/arabic/marks';

/** Insides of character classes and small patterns that the rules share. */

/** A letter of the Arabic script, whatever the language. */
export const LETTER = '(?:(?=\\p{Script=Arabic})\\p{L})';

/** The letters, marks and strokes of which a word is written. */
export const IN_WORD = `(?:${LETTER}|[${TASHKEEL}${TATWEEL}])`;

/** What may close a word before its punctuation: guillemets, brackets, quotation marks. */
export const CLOSERS = '\\u00bb\\ufd3e)\\]"\\u201d\\u2019';

/** What may open one. */
export const OPENERS = '\\u00ab\\ufd3f(\\[\\u201c\\u2018';

/** Spaces within a line. */
export const BLANK = ' \\t\\u00a0\\u202f';

/** The Arabic comma and semicolon. */
export const COMMAS = '\\u060c\\u061b';

/** The Arabic question mark. */
export const QUESTION = '\\u061f';
