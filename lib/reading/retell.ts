import { gregorianMonths, moroccanMonths } from '@/content/calendar';
import { TASHKEEL } from '@/lib/arabic/marks';
import type { Choices } from '@/lib/reading/choices';

/** Text as it stands on a page, told anew as a reader chose. All pure: the page itself is components/reader/retold.ts. */

const ARABIC_ZERO = 0x0660;
/** A comma that sets thousands apart has its own sign among the Arabic-Indic digits. */
const toArab = (text: string): string =>
  text
    .replace(/(\d),(?=\d{3})/gu, '$1\u066c')
    .replace(/\d/gu, (digit) => String.fromCharCode(ARABIC_ZERO + Number(digit)));
const toLatn = (text: string): string =>
  text.replace(/[\u0660-\u0669]/gu, (digit) => String(digit.charCodeAt(0) - ARABIC_ZERO)).replace(/\u066c/gu, ',');

/** Digits of a number or a date in the chosen kind. */
export const retellDigits = (text: string, digits: Choices['digits']): string =>
  digits === 'site' ? text : digits === 'arab' ? toArab(text) : toLatn(text);

const tables = { ...gregorianMonths, morocco: moroccanMonths };
const names = Object.values(tables).flat();
// The longest first: a short name may begin a longer one. In brackets, a second name of the same month.
const one = `(?:${[...new Set(names)].sort((a, b) => b.length - a.length).join('|')})`;
const MONTH = new RegExp(`(^|[^\\p{L}])(${one})( \\(${one}\\))?(?!\\p{L})`, 'gu');

/** The names of Gregorian months in a date, as they are called in the chosen region. */
export function retellMonths(text: string, months: Choices['months']): string {
  if (months === 'site') return text;
  return text.replace(MONTH, (_, before: string, name: string) => {
    const month = names.indexOf(name) % 12;
    const { levant, gulf } = tables;
    return (
      before + (months === 'both' ? `${levant[month] ?? ''} (${gulf[month] ?? ''})` : (tables[months][month] ?? name))
    );
  });
}

// Madda and hamza written as marks make another letter of the one before; they are no vowels.
const VOWEL = new RegExp(`(?![\\u0653-\\u0655])[${TASHKEEL}]`, 'gu');
const SCRIPTURE = /(\ufd3f[^\ufd3e]*\ufd3e?)/u;

/** Text without its vowel marks. The words of the Quran stay as they are written. */
export const withoutVowels = (text: string): string =>
  text
    .split(SCRIPTURE)
    .map((part) => (part.startsWith('\ufd3f') ? part : part.replace(VOWEL, '')))
    .join('');

/**
 * Where an offset into the text as told lies in the text as written, for what is selected to stay selected.
 * @param isEnd whether it ends a selection, which then takes a month that it cuts through whole
 */
export function writtenOffset(written: string, told: string, offset: number, isEnd: boolean): number {
  if (offset <= 0) return 0;
  if (offset >= told.length) return written.length;
  let place = 0;
  let passed = 0;
  const skip = () => {
    while (place < written.length && written[place] !== told[passed] && isVowel(written[place])) place += 1;
  };
  for (; passed < offset; passed += 1) {
    skip();
    if (place >= written.length || !isSame(written[place], told[passed])) return isEnd ? written.length : place;
    place += 1;
  }
  skip();
  return place;
}

const isVowel = (sign = ''): boolean => sign.replace(VOWEL, '') === '';
const isSame = (a = '', b = ''): boolean => toLatn(a) === toLatn(b);
