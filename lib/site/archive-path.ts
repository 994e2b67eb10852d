import { fill, strings } from '@/content/strings';
import { isoDate, type IsoDate } from '@/lib/arabic/calendar-date';
import { showMonth, showPlainNumber } from '@/lib/site/display';
import { archiveMonthUrl, archiveUrl, archiveYearUrl } from '@/lib/site/urls';

/** Where one is in the archive: all of it, a year, or a month of a year. */
export type ArchivePath = { year: null; month: null } | { year: number; month: number | null };

/**
 * Reads the segments behind /archive: none, "2017", "2017/10" (two digits). Null for anything else, and for 9999, whose end
 * would be no four-digit year.
 */
export function parseArchivePath(segments: readonly string[]): ArchivePath | null {
  if (segments.length === 0) return { year: null, month: null };
  const [year = '', month] = segments;
  if (segments.length > 2 || !/^[1-9]\d{3}$/u.test(year) || year === '9999') return null;
  if (month === undefined) return { year: Number(year), month: null };
  return /^(0[1-9]|1[0-2])$/u.test(month) ? { year: Number(year), month: Number(month) } : null;
}

/** Its address. All of the archive is one page: a table of months. */
export function archivePathUrl({ year, month }: ArchivePath, page = 1): string {
  if (year === null) return archiveUrl();
  return month === null ? archiveYearUrl(year, page) : archiveMonthUrl(year, month, page);
}

export interface ArchivePeriod {
  title: string;
  /** The first day. */
  first: IsoDate;
  /** The day after the last. */
  end: IsoDate;
}

/** Title and bounds of a place in the archive. */
export function archivePeriod({ year, month }: ArchivePath): ArchivePeriod {
  if (year === null) {
    return { title: strings.archive.title, first: day(1000, 1), end: day(9999, 1) };
  }
  const shownYear = showPlainNumber(year);
  if (month === null) {
    const title = fill(strings.archive.yearArchive, { year: shownYear });
    return { title, first: day(year, 1), end: day(year + 1, 1) };
  }
  const title = `${showMonth(month)} ${shownYear}`;
  const end = month === 12 ? day(year + 1, 1) : day(year, month + 1);
  return { title, first: day(year, month), end };
}

function day(year: number, month: number): IsoDate {
  const first = isoDate(year, month, 1);
  if (first === null) throw new Error(`no such month: ${year}-${month}`);
  return first;
}
