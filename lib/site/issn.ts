import { toAsciiDigits } from '@/lib/arabic/numerals';

/**
 * Reads an International Standard Serial Number as people write it: in any digits, grouped or not, with its name in
 * front or not.
 * @returns "1234-567X"; null when it is none, its check character included (ISO 3297: weights 8 to 2, modulo 11)
 */
export function parseIssn(text: string): string | null {
  const [, first, last] =
    /^(?:E-?|P-?)?(?:ISSN)?[:\s]*(\d{4})[-\s\u2010-\u2015]?(\d{3}[\dX])$/u.exec(
      toAsciiDigits(text).trim().toUpperCase(),
    ) ?? [];
  if (first === undefined || last === undefined) return null;
  const sum = [...(first + last).slice(0, 7)].reduce((total, digit, place) => total + Number(digit) * (8 - place), 0);
  const check = (11 - (sum % 11)) % 11;
  return last.endsWith(check === 10 ? 'X' : String(check)) ? `${first}-${last}` : null;
}
