import type { TextFilter } from '@/lib/import/clean/filter';

/** A letter and marks that belong into it: hamza and madda, accents. Vowel signs stay in the order they were typed in. */
const APART = /\p{L}[\u0300-\u036f\u0653-\u0655]+/gu;

/** Letters written in parts (as macOS names files) to whole ones, NFC. */
export const composeLetters: TextFilter = (text, tally) => {
  let count = 0;
  const whole = text.replace(APART, (letter) => {
    const composed = letter.normalize('NFC');
    if (composed !== letter) count += 1;
    return composed;
  });
  tally.repaired('composed', count);
  return whole;
};
