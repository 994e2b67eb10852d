import { eras, gregorianMonths, otherMonthNames, type MonthNames } from '@/content/calendar';
import { dayOf, isoDate, monthOf, parseIsoDate, yearOf, type IsoDate } from '@/lib/arabic/calendar-date';
import { fold } from '@/lib/arabic/fold';
import { withoutHidden } from '@/lib/arabic/marks';
import { toAsciiDigits } from '@/lib/arabic/numerals';

/** The name of month 1–12; "both" is the Levantine name with the Gulf and Egyptian one in brackets. */
export function monthName(month: number, names: MonthNames): string {
  const name = (region: Exclude<MonthNames, 'both'>) => gregorianMonths[region][month - 1] ?? String(month);
  return names === 'both' ? `${name('levant')} (${name('gulf')})` : name(names);
}

/** Day, month name, year and era sign, in ASCII digits. */
export const formatGregorian = (date: IsoDate, names: MonthNames): string =>
  `${dayOf(date)} ${monthName(monthOf(date), names)} ${yearOf(date)}${eras.gregorian}`;

// Every month name of every region, folded, so that a missing hamza in print does no harm.
const monthsByName = new Map<string, number>([
  ...Object.values(gregorianMonths).flatMap((names) => names.map((name, index) => [fold(name), index + 1] as const)),
  ...Object.entries(otherMonthNames).map(([name, month]) => [fold(name), month] as const),
]);

const ERA = new RegExp(`\\s*${eras.gregorian}\\.?$`, 'u');
/** No Arabic periodical is older; a smaller year is a Hijri one, or a slip. */
const OLDEST_YEAR = 1700;
const NUMERIC = /^(\d{4})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{1,2})$/u;
const NUMERIC_DAY_FIRST = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})$/u;
const NAMED = /^(\d{1,2})\s+(\D+?)\s+(\d{4})$/u;

/**
 * Reads a Gregorian date as printed: "2017/10/24", with or without the era sign, "2017-10-24", "24/10/2017" (day
 * first, as the Arab world writes), day with a month name of any region, in any digits.
 * @returns null when it is no date, a day that does not exist, or a year before 1700 (a Hijri one, as a rule)
 */
export function parsePrintedDate(text: string): IsoDate | null {
  const date = readDate(text);
  return date !== null && yearOf(date) >= OLDEST_YEAR ? date : null;
}

function readDate(text: string): IsoDate | null {
  const plain = toAsciiDigits(withoutHidden(text)).replace(/\s+/gu, ' ').trim().replace(ERA, '');
  const numeric = NUMERIC.exec(plain);
  if (numeric) return isoDate(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  const dayFirst = NUMERIC_DAY_FIRST.exec(plain);
  if (dayFirst) return isoDate(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
  const named = NAMED.exec(plain);
  const month = named && monthsByName.get(fold(named[2] ?? '').replace(/\s*[(/].*$/u, ''));
  if (named && month) return isoDate(Number(named[3]), month, Number(named[1]));
  return parseIsoDate(plain);
}
