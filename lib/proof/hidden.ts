import { BIDI_CONTROLS, INVISIBLE } from '@/lib/arabic/marks';
import { LETTER, IN_WORD } from '@/lib/proof/classes';
import { findAll, type Finding } from '@/lib/proof/finding';

/** What nobody sees and programs stumble over. */

const JOINERS = '\\u200c\\u200d';
const HIDDEN = new RegExp(`[${BIDI_CONTROLS}${INVISIBLE}]+`, 'gu');
const ONLY_JOINERS = new RegExp(`^[${JOINERS}]+$`, 'u');
const ends = new RegExp(`${IN_WORD}$`, 'u');
const begins = new RegExp(`^${IN_WORD}`, 'u');
const PICTURE = /\p{Extended_Pictographic}\ufe0f?$/u;
/** A heh that keeps its first shape at the end abbreviates "Hijri". */
const HIJRI_HEH = /(?<![\p{L}\p{M}])\u0647$/u;

/** Direction controls, zero-width characters and soft hyphens. Joiners inside Arabic words have their own rule. */
export const hiddenCharacters = (text: string): Finding[] =>
  findAll('hidden', text, HIDDEN, (run, start) => {
    const head = text.slice(Math.max(0, start - 4), start);
    if (ONLY_JOINERS.test(run)) {
      if (PICTURE.test(head) || HIJRI_HEH.test(head) || isInside(text, run, start)) return undefined;
    }
    return '';
  });

/** A letter that does not join the next anyway: hamza, alef, dal, dhal, reh, zain, waw, teh marbuta, dotless ya. */
const LOOSE = /[\u0621-\u0625\u0627\u0629\u062f-\u0632\u0648\u0649][\u064b-\u065f]*$/u;

/** A joiner inside an Arabic word: idle after a loose letter, else it may stand for a space, and a person must look. */
export const joiners = (text: string): Finding[] =>
  findAll('joiner', text, new RegExp(`(?<=${IN_WORD})[${JOINERS}]+(?=${LETTER})`, 'gu'), (run, start) => {
    if (/^\u200d+$/u.test(run)) return '';
    return LOOSE.test(text.slice(Math.max(0, start - 4), start)) ? '' : null;
  });

const isInside = (text: string, run: string, start: number) =>
  ends.test(text.slice(Math.max(0, start - 2), start)) && begins.test(text.slice(start + run.length));
