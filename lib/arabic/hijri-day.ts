import type { IsoDate } from '@/lib/arabic/calendar-date';
import { toHijri } from '@/lib/arabic/hijri';
import { readPrintedHijri } from '@/lib/arabic/hijri-parse';

/**
 * The Hijri day of a piece as one number, year × 10000 + month × 100 + day: as printed where that can be read, else by
 * Umm al-Qura. The day is 0 where print names the month alone; the number is 0 where no calendar reaches.
 */
export function hijriDayNumber(date: IsoDate, printed: string | null): number {
  const hijri = (printed === null ? null : readPrintedHijri(printed)) ?? toHijri(date);
  return hijri === null ? 0 : hijri.year * 10_000 + hijri.month * 100 + hijri.day;
}

/** The month in such a number, as year × 100 + month. */
export const monthOfHijriDay = (day: number): number => Math.floor(day / 100);
