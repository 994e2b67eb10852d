import { eras, hijriMonths } from '@/content/calendar';
import { dayBefore, toUtcDate, type IsoDate } from '@/lib/arabic/calendar-date';

export interface HijriDate {
  year: number;
  /** 1 = Muharram … 12 = Dhu al-Hijja. */
  month: number;
  day: number;
}

// Umm al-Qura by name: plain `islamic` is read as a tabular calendar in new engines (icu4x#7447).
const calendar = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/** The published Umm al-Qura tables: 1318–1500 AH, that is 1900-04-30 to 2077-11-16. */
const FIRST: IsoDate = '1900-04-30';
const LAST: IsoDate = '2077-11-16';

/**
 * The Umm al-Qura date of a Gregorian one; null outside the published tables. Calendars of other countries may
 * differ by a day, which is why the printed date, where known, goes before this one.
 */
export function toHijri(date: IsoDate): HijriDate | null {
  if (date < FIRST || date > LAST) return null;
  const parts = calendar.formatToParts(toUtcDate(date));
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  return { year: part('year'), month: part('month'), day: part('day') };
}

/** Day, month name, year and era sign, in ASCII digits; null outside the tables. */
export function formatHijri(date: IsoDate): string | null {
  const hijri = toHijri(date);
  return hijri && `${hijri.day} ${nameOf(hijri)}`;
}

/**
 * The Hijri months that the days from `first` to before `end` touch, as "month year" or "month year – month year";
 * null where either is outside the tables.
 */
export function formatHijriSpan(first: IsoDate, end: IsoDate): string | null {
  const from = toHijri(first);
  const to = toHijri(dayBefore(end));
  if (!from || !to) return null;
  if (from.year === to.year && from.month === to.month) return nameOf(from);
  return `${nameOf(from)} – ${nameOf(to)}`;
}

const nameOf = ({ year, month }: HijriDate): string => `${hijriMonths[month - 1] ?? ''} ${year}${eras.hijri}`;
