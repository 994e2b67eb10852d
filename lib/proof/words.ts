import { toAsciiDigits } from '@/lib/arabic/numerals';
import { IN_WORD, LETTER } from '@/lib/proof/classes';
import { findAll, type Finding } from '@/lib/proof/finding';

/** Numbers in two scripts, and words written twice. */

const NUMBER = /[0-9\u0660-\u0669\u06f0-\u06f9]+(?:[.,\u066b\u066c][0-9\u0660-\u0669\u06f0-\u06f9]+)*/gu;
const ZEROS = [0x30, 0x660, 0x6f0];

/** Digits of two families in one number; most of them decide, or else the first. */
export const mixedDigits = (text: string): Finding[] =>
  findAll('digits', text, NUMBER, (number) => {
    const digits = [...number].filter((sign) => /\p{Nd}/u.test(sign));
    const counts = ZEROS.map((zero) => digits.filter((digit) => familyOf(digit) === zero).length);
    const most = Math.max(...counts);
    const zero = digits.map(familyOf).find((family) => counts[ZEROS.indexOf(family)] === most) ?? 0x30;
    return toAsciiDigits(number).replace(/[0-9]/gu, (digit) => String.fromCodePoint(zero + Number(digit)));
  });

const familyOf = (digit: string) => ZEROS.findLast((zero) => (digit.codePointAt(0) ?? 0) >= zero) ?? 0x30;

// Of two letters at least, marks alike. Tanwin with alef makes an adverb of the pair ("little by little"): it is sound.
const TWICE = new RegExp(
  `(?<!${IN_WORD}|\\u200c)(?=${LETTER}[^\\s]*${LETTER})(${IN_WORD}+)[ \\u00a0\\n]+\\1(?!${IN_WORD}|\\u200c)`,
  'gu',
);
const ADVERB = /(?:\u064b\u0627|\u0627\u064b)$/u;

/** The same word twice in a row. */
export const repeatedWords = (text: string): Finding[] =>
  findAll('repeated', text, TWICE, (found) => {
    const word = /^\S+/u.exec(found)?.[0] ?? found;
    return ADVERB.test(word) ? undefined : word;
  });
