import { CalendarDate, GregorianCalendar, IslamicUmalquraCalendar, toCalendar } from '@internationalized/date';
import { hijriEras, hijriMonths, otherHijriMonthNames } from '@/content/calendar';
import { parseIsoDate, type IsoDate } from '@/lib/arabic/calendar-date';
import { fold } from '@/lib/arabic/fold';
import { toHijri, type HijriDate } from '@/lib/arabic/hijri';

const umalqura = new IslamicUmalquraCalendar();
const gregorian = new GregorianCalendar();

/** The day that has this Umm al-Qura date; null when there is none (30 Safar of a short one) or outside the tables. */
export function fromHijri({ year, month, day }: HijriDate): IsoDate | null {
  // Outside the tables the library reckons by another rule, and it bends what does not exist: so it is asked back.
  const date = parseIsoDate(toCalendar(new CalendarDate(umalqura, year, month, day), gregorian).toString());
  const back = date && toHijri(date);
  return back?.year === year && back.month === month && back.day === day ? date : null;
}

const monthsByName = new Map<string, number>([
  ...hijriMonths.map((name, index) => [fold(name), index + 1] as const),
  ...Object.entries(otherHijriMonthNames).map(([name, month]) => [fold(name), month] as const),
]);

const ERA = new RegExp(`\\s?(?:${hijriEras.map(fold).join('|')})\\.?$`, 'u');
const YEAR_FIRST = /^(\d{4})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{1,2})$/u;
const DAY_FIRST = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})$/u;
const NAMED = /^(\d{1,2})\s(\D+?)\s(\d{4})$/u;

/**
 * Reads a Hijri date as people type and print it, with or without the era's sign: day, month name and year, or numbers
 * with the day or the year first. In the calendar of Umm al-Qura.
 * @returns null when it is no date, or no day of 1318–1500 AH (a Gregorian date among them)
 */
export function parseHijri(text: string): IsoDate | null {
  const plain = fold(text).replace(/\s+/gu, ' ').trim().replace(ERA, '');
  const yearFirst = YEAR_FIRST.exec(plain);
  if (yearFirst) return dateOf(yearFirst[1], Number(yearFirst[2]), yearFirst[3]);
  const dayFirst = DAY_FIRST.exec(plain);
  if (dayFirst) return dateOf(dayFirst[3], Number(dayFirst[2]), dayFirst[1]);
  const named = NAMED.exec(plain);
  const month = named && monthsByName.get((named[2] ?? '').trim());
  return named && month ? dateOf(named[3], month, named[1]) : null;
}

const dateOf = (year: string | undefined, month: number, day: string | undefined): IsoDate | null =>
  fromHijri({ year: Number(year), month, day: Number(day) });

/** No Arabic periodical is older, and none is printed so far ahead: a year outside is a slip. */
const FIRST_YEAR = 1200;
const LAST_YEAR = 1500;
const BEFORE_YEAR = /^(.*?)[ ,\u060c]*(\d{4})$/u;
const BETWEEN_MONTHS = /\s?[/\u2013\u2014-]\s?/u;

/**
 * Reads a printed Hijri date by its own words, not as a day of Umm al-Qura: a magazine that saw the moon a day later may
 * print the 30th of a month that has 29 days there. A weekday before it does no harm; of two months the first counts.
 * @returns null when no month and year can be told. The day is 0 where print names none.
 */
export function readPrintedHijri(text: string): HijriDate | null {
  const plain = fold(text).replace(/\s+/gu, ' ').trim().replace(ERA, '').trim();
  const yearFirst = YEAR_FIRST.exec(plain);
  if (yearFirst) return printed(yearFirst[1], Number(yearFirst[2]), yearFirst[3]);
  const dayFirst = DAY_FIRST.exec(plain);
  if (dayFirst) return printed(dayFirst[3], Number(dayFirst[2]), dayFirst[1]);
  const [, words = '', year] = BEFORE_YEAR.exec(plain) ?? [];
  for (const part of words.split(BETWEEN_MONTHS)) {
    const [, before = '', day = '0', name = ''] = /^(\D*?)(\d{1,2})?\s?(\D*)$/u.exec(part) ?? [];
    const month = monthIn(name) ?? monthIn(before);
    if (month !== undefined) return printed(year, month, day);
  }
  return null;
}

/** The month that the words name, or all of them but the first: a weekday, or a particle. */
const monthIn = (words: string): number | undefined =>
  monthsByName.get(words.trim()) ?? monthsByName.get(words.trim().replace(/^\S+\s/u, ''));

function printed(year: string | undefined, month: number, day: string | undefined): HijriDate | null {
  const date = { year: Number(year), month, day: Number(day) };
  const isDate = date.year >= FIRST_YEAR && date.year <= LAST_YEAR && month >= 1 && month <= 12 && date.day <= 30;
  return isDate ? date : null;
}
