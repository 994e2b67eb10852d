import type { Finding } from '@/lib/proof/finding';
import { hiddenCharacters, joiners } from '@/lib/proof/hidden';
import { finalYa, persianLetters, presentationForms } from '@/lib/proof/letters';
import { loosePairs } from '@/lib/proof/pairs';
import { doubledSpaces, latinMarks, spaceAfter, spaceBefore } from '@/lib/proof/punctuation';
import { longStrokes, lostMarks, singleStroke } from '@/lib/proof/strokes';
import { mixedDigits, repeatedWords } from '@/lib/proof/words';

const CHECKS = [
  ...[presentationForms, persianLetters, finalYa, hiddenCharacters, joiners, lostMarks, latinMarks, spaceBefore],
  ...[spaceAfter, doubledSpaces, mixedDigits, loosePairs, longStrokes, singleStroke, repeatedWords],
];

/** Reads a plain text with a printer's eye: what looks wrong, in the order of the text. A line is a paragraph. */
export const proof = (text: string): Finding[] =>
  CHECKS.flatMap((check) => check(text)).sort((one, other) => one.start - other.start || one.end - other.end);
