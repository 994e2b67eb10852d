import { TASHKEEL, TATWEEL } from '@/lib/arabic/marks';
import { LETTER } from '@/lib/proof/classes';
import { findAll, type Finding } from '@/lib/proof/finding';

/** The lengthening stroke (tatweel), and marks that have lost their letter. */

const HEH = '\u0647';
const DASH = '\u2013';
const before = new RegExp(`(?:${LETTER}|[${TASHKEEL}])$`, 'u');
const after = new RegExp(`^(?:${LETTER}|[${TASHKEEL}])`, 'u');
const LONG = new RegExp(`${TATWEEL}{2,}`, 'gu');

/** Strokes in a row: ornament inside a word, a dash drawn by hand outside. */
export const longStrokes = (text: string): Finding[] =>
  findAll('strokes', text, LONG, (run, start) => {
    const head = text.slice(Math.max(0, start - 2), start);
    const tail = text.slice(start + run.length, start + run.length + 1);
    if (!before.test(head)) return after.test(tail) ? '' : DASH;
    return head.endsWith(HEH) && !after.test(tail) ? '\u0640' : '';
  });

// Not before a mark, which it may carry, nor after a heh that follows a number and so abbreviates "Hijri".
const SINGLE = new RegExp(
  `(?<=${LETTER}[${TASHKEEL}]{0,4})(?<!\\p{Nd}\\s?${HEH})(?<!${TATWEEL})${TATWEEL}(?=${LETTER})(?!${TATWEEL})`,
  'gu',
);

/** One stroke between two letters: an ornament, seldom meant. */
export const singleStroke = (text: string): Finding[] => findAll('stroke', text, SINGLE, () => '');

/** Vowels and their kin; Qur'anic pause signs may stand between words. */
const MARK = '\\u064b-\\u065f\\u0670';
/** After a word and a space, the mark was meant for the word's last letter. */
const STRAYED = new RegExp(`(?<=(?:${LETTER}|[${TASHKEEL}]))[ ]+[${MARK}]+[ ]*`, 'gu');
// A no-break space or a dotted circle carries a mark that is itself spoken of; so do quotation marks around it.
const LOST = new RegExp(
  `(?<![\\p{L}\\p{M}${TATWEEL}\\u00a0\\u25cc\\u200c\\u200d\\u00ab("])(?<!(?:${LETTER}|[${TASHKEEL}]) +)[${MARK}]+` +
    `|(?<=[\\u00ab("])[${MARK}]+(?![\\u00bb)"${MARK}])`,
  'gu',
);
const DOUBLED = new RegExp(`([${TASHKEEL}])\\1+|([\\u064b-\\u0650\\u0652])\\u0651\\2`, 'gu');

/** Marks after a space, a sign or nothing; and the same mark twice on one letter. */
export function lostMarks(text: string): Finding[] {
  const strayed = findAll('marks', text, STRAYED, (found, start) => {
    const rest = text.slice(start + found.length);
    return `${found.trim()}${rest === '' || /^[\p{P}\n]/u.test(rest) ? '' : ' '}`;
  });
  const lost = findAll('marks', text, LOST, () => '');
  const doubled = findAll('marks', text, DOUBLED, (run) => (run[0] === run[1] ? (run[0] ?? '') : run.slice(0, 2)));
  return [...strayed, ...lost, ...doubled];
}
