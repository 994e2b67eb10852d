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
