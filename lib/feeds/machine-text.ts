import { BIDI_CONTROLS, TATWEEL } from '@/lib/arabic/marks';

/** Direction controls, and what neither shows nor joins; the joiners stay, since some languages spell with them. */
const UNSEEN = new RegExp(`[${BIDI_CONTROLS}\\u00ad\\u200b\\ufeff]|(?![\\s])\\p{Cc}`, 'gu');
/** At the end of a few letters the stroke is spelling: the year of the Hijra, or particles before a foreign name. */
const STROKES = new RegExp(
  `(?<![\\p{L}\\p{M}])((?:\\p{L}\\p{M}*){1,4}${TATWEEL})(?![\\p{L}\\p{M}${TATWEEL}])|${TATWEEL}+`,
  'gu',
);

/**
 * A title or a sentence for machines: one line in NFC without tatweel, direction controls and other characters that are
 * not seen. Vowel marks stay: they are part of what is written. Readers are shown the text as it is.
 */
export const machineText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(STROKES, (_, sign: string | undefined) => sign ?? '')
    .replace(/\s+/gu, ' ')
    .trim();

/** What engines show as the name of a page: from the page itself out to the site, set apart by long dashes. */
export const machineTitle = (parts: readonly string[]): string =>
  parts
    .map(machineText)
    .filter((part) => part !== '')
    .join(' — ');
