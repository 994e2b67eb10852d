import { dayBefore, isoDate, monthOf, yearOf, type IsoDate } from '@/lib/arabic/calendar-date';
import { parsePrintedDate } from '@/lib/arabic/dates';
import { toHijri } from '@/lib/arabic/hijri';
import { fromHijri, parseHijri } from '@/lib/arabic/hijri-parse';
import { withoutHidden } from '@/lib/arabic/marks';
import { toAsciiDigits } from '@/lib/arabic/numerals';

/** The days that a year, a month or a day means, the ends among them. */
export interface Span {
  first: IsoDate;
  last: IsoDate;
}

/** No Arabic periodical is older; a smaller year is a Hijri one, as in lib/arabic/dates.ts. */
const OLDEST_YEAR = 1700;
const YEAR = /^(\d{4})\D{0,3}$/u;
const YEAR_MONTH = /^(\d{4})\s?[/.-]\s?(\d{1,2})$/u;
const MONTH_YEAR = /^(\d{1,2})\s?[/.-]\s?(\d{4})$/u;

/**
 * Reads a year, a month or a day as people type it, in either calendar and any digits.
 * @returns null when it is none of these, or outside the Hijri tables (1318–1500 AH)
 */
export function parseSpan(text: string): Span | null {
  const plain = toAsciiDigits(withoutHidden(text)).replace(/\s+/gu, ' ').trim();
  const year = YEAR.exec(plain);
  if (year) return spanOf(Number(year[1]), null);
  const [yearFirst, monthFirst] = [YEAR_MONTH.exec(plain), MONTH_YEAR.exec(plain)];
  if (yearFirst) return spanOf(Number(yearFirst[1]), Number(yearFirst[2]));
  if (monthFirst) return spanOf(Number(monthFirst[2]), Number(monthFirst[1]));
  const day = parsePrintedDate(plain) ?? parseHijri(plain);
  if (day !== null) return { first: day, last: day };
  // A month by its name: the first of it is read as any day is.
  const [gregorian, hijri] = [parsePrintedDate(`1 ${plain}`), parseHijri(`1 ${plain}`)];
  if (gregorian !== null) return spanOf(yearOf(gregorian), monthOf(gregorian));
  const first = hijri && toHijri(hijri);
  return first && spanOf(first.year, first.month);
}

function spanOf(year: number, month: number | null): Span | null {
  const of = year < OLDEST_YEAR ? hijriDay : isoDate;
  const first = of(year, month ?? 1, 1);
  const next = month === null || month === 12 ? of(year + 1, 1, 1) : of(year, month + 1, 1);
  return first && next && { first, last: dayBefore(next) };
}

const hijriDay = (year: number, month: number, day: number): IsoDate | null => fromHijri({ year, month, day });
