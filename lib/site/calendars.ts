import { eras, gregorianMonths, hijriMonths } from '@/content/calendar';
import { site } from '@/content/site';
import { fill, strings } from '@/content/strings';
import { showMonth, showPlainNumber } from '@/lib/site/display';
import * as urls from '@/lib/site/urls';

/** The two calendars of the archive: what their years and months are called, and where they stand. */
export type CalendarName = 'gregorian' | 'hijri';

export interface ArchiveCalendar {
  name: CalendarName;
  other: CalendarName;
  title: string;
  /** A year as the segment of an address. */
  years: RegExp;
  /** A month 1–12 in full, and where there is little room. */
  monthName: (month: number) => string;
  shortName: (month: number) => string;
  /** A year as it is shown: with its era where that is not the usual one. */
  yearName: (year: number) => string;
  yearTitle: (year: number) => string;
  url: () => string;
  yearUrl: (year: number, page?: number) => string;
  monthUrl: (year: number, month: number, page?: number) => string;
}

const region = () => (site.monthNames === 'both' ? 'levant' : site.monthNames);
const hijriMonth = (month: number): string => hijriMonths[month - 1] ?? String(month);

export const calendars: Record<CalendarName, ArchiveCalendar> = {
  gregorian: {
    ...{ name: 'gregorian', other: 'hijri', title: strings.archive.title },
    // The end of 9999 would be no four-digit year.
    years: /^(?!9999)[1-9]\d{3}$/u,
    monthName: showMonth,
    shortName: (month) => gregorianMonths[region()][month - 1] ?? String(month),
    yearName: showPlainNumber,
    yearTitle: (year) => fill(strings.archive.yearArchive, { year: showPlainNumber(year) }),
    ...{ url: urls.archiveUrl, yearUrl: urls.archiveYearUrl, monthUrl: urls.archiveMonthUrl },
  },
  hijri: {
    ...{ name: 'hijri', other: 'gregorian', title: strings.archive.hijriTitle },
    // Those that a printed date may name (lib/arabic/hijri-parse).
    years: /^1[2-4]\d{2}$|^1500$/u,
    ...{ monthName: hijriMonth, shortName: hijriMonth },
    yearName: (year) => `${showPlainNumber(year)}${eras.hijri}`,
    yearTitle: (year) => fill(strings.archive.hijriYearArchive, { year: showPlainNumber(year) }),
    ...{ url: urls.hijriArchiveUrl, yearUrl: urls.hijriYearUrl, monthUrl: urls.hijriMonthUrl },
  },
};
