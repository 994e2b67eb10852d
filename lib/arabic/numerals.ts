import { withoutHidden } from '@/lib/arabic/marks';

/**
 * Numbers as people write and read them. European digits are the machine's; display digits are a choice of the site.
 * The numbering system is always named: what a bare locale means differs by region and by runtime.
 */

export type Digits = 'latn' | 'arab';

const ARABIC_INDIC = 0x0660;
const EASTERN = 0x06f0;

const formatters: Record<Digits, Intl.NumberFormat> = {
  latn: new Intl.NumberFormat('en-u-nu-latn'),
  arab: new Intl.NumberFormat('ar-u-nu-arab'),
};

/** `9724` → "9,724", or the same in Arabic-Indic digits and signs. Whole numbers, grouped by threes. */
export const formatNumber = (value: number, digits: Digits = 'latn'): string => formatters[digits].format(value);

/** Rewrites the digits 0–9 of a text in the digits of the site, and leaves everything else. */
export const showDigits = (text: string, digits: Digits): string =>
  digits === 'latn' ? text : text.replace(/[0-9]/gu, (digit) => String.fromCodePoint(ARABIC_INDIC + Number(digit)));

/** Arabic-Indic (U+0660–9) and Eastern (U+06F0–9) digits become 0–9; everything else stays. */
export const toAsciiDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    return String(code - (code >= EASTERN ? EASTERN : ARABIC_INDIC));
  });

// Comma, Arabic comma, point, Arabic thousands sign, apostrophes, and every space that sets thousands apart; one kind throughout.
const GROUPED = /^[1-9]\d{0,2}([,\u060c.\u066c'\u2019\s])\d{3}(?:\1\d{3})*$/u;

/**
 * Reads a count as printed, in any of the three digit sets: "9,724", "9.724", "9 724", "9724".
 * @returns a whole number from 0 to 2³¹−1, or null for anything else (negatives, decimals, words)
 */
export function parseCount(text: string): number | null {
  const plain = toAsciiDigits(withoutHidden(text)).trim();
  if (!/^\d+$/u.test(plain) && !GROUPED.test(plain)) return null;
  const value = Number(plain.replace(/\D/gu, ''));
  return value <= 2_147_483_647 ? value : null;
}
