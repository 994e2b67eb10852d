import { isoDate, type IsoDate } from '@/lib/arabic/calendar-date';
import { fromHijri } from '@/lib/arabic/hijri-parse';
import { calendars, type CalendarName } from '@/lib/site/calendars';
import { showGregorianSpan, showHijriSpan } from '@/lib/site/display';

/** Where one is in the archive: all of it, a year, or a month of a year. */
export type ArchivePath = { calendar: CalendarName } & (
  { year: null; month: null } | { year: number; month: number | null }
);

/**
 * Reads the segments behind /archive: none, "2017", "2017/10" (two digits), the same behind "hijri". Null for anything
 * else.
 */
export function parseArchivePath(segments: readonly string[]): ArchivePath | null {
  const calendar = segments[0] === 'hijri' ? 'hijri' : 'gregorian';
  const [year, month, ...more] = calendar === 'hijri' ? segments.slice(1) : segments;
  if (year === undefined) return { calendar, year: null, month: null };
  if (more.length > 0 || !calendars[calendar].years.test(year)) return null;
  if (month === undefined) return { calendar, year: Number(year), month: null };
  return /^(0[1-9]|1[0-2])$/u.test(month) ? { calendar, year: Number(year), month: Number(month) } : null;
}

/** Its address. All of the archive is one page: a table of months. */
export function archivePathUrl({ calendar, year, month }: ArchivePath, page = 1): string {
  const { url, yearUrl, monthUrl } = calendars[calendar];
  if (year === null) return url();
  return month === null ? yearUrl(year, page) : monthUrl(year, month, page);
}

/** What the place is called. */
export function archiveTitle({ calendar, year, month }: ArchivePath): string {
  const { title, yearTitle, monthName, yearName } = calendars[calendar];
  if (year === null) return title;
  return month === null ? yearTitle(year) : `${monthName(month)} ${yearName(year)}`;
}

export interface ArchivePeriod {
  /** The first day. */
  first: IsoDate;
  /** The day after the last. */
  end: IsoDate;
}

/** The days of a place in the archive; null where the tables of the Hijri calendar do not reach. */
export function archivePeriod({ calendar, year, month }: ArchivePath): ArchivePeriod | null {
  const dayOne = (y: number, m: number) =>
    calendar === 'hijri' ? fromHijri({ year: y, month: m, day: 1 }) : isoDate(y, m, 1);
  if (year === null) return null;
  const first = dayOne(year, month ?? 1);
  const end = month === null || month === 12 ? dayOne(year + 1, 1) : dayOne(year, month + 1);
  return first && end && { first, end };
}

/** The months of the other calendar that a place touches; null where the tables do not reach. */
export function spanInOther(path: ArchivePath): string | null {
  const period = archivePeriod(path);
  if (period === null) return null;
  return (path.calendar === 'hijri' ? showGregorianSpan : showHijriSpan)(period.first, period.end);
}
