import { TZDate } from '@date-fns/tz';
import { site } from '@/content/site';
import { fill, strings } from '@/content/strings';
import type { IsoDate } from '@/lib/arabic/calendar-date';
import { dateIn, dayBefore, dayOf, monthOf, yearOf } from '@/lib/arabic/calendar-date';
import { formatGregorian, monthName } from '@/lib/arabic/dates';
import { formatHijri, formatHijriSpan } from '@/lib/arabic/hijri';
import { formatNumber, showDigits } from '@/lib/arabic/numerals';
import { countPhrase, type PluralForms } from '@/lib/arabic/plural';
import { DAYS_OF, type Period } from '@/lib/site/periods';

/** Numbers, dates and counts as this publication shows them: its digits, its month names, its time zone. */

// Where the site names months twice, a list has room for the first name only.
const listMonths = () => (site.monthNames === 'both' ? 'levant' : site.monthNames);

export const showNumber = (value: number): string => formatNumber(value, site.digits);
/** Years, ids, page numbers: the site's digits without grouping. */
export const showPlainNumber = (value: number | string): string => showDigits(String(value), site.digits);
export const showCount = (count: number, forms: PluralForms): string => countPhrase(count, forms, site.digits);
export const showViews = (views: number): string => showCount(views, strings.count.views);
/** The name of a time over which the most read are told. */
export const showPeriod = (period: Period): string =>
  fill(strings.mostRead.periods[period], { n: showNumber({ all: 0, day: 24, ...DAYS_OF }[period]) });
/** What a number of views is made of when a part of it was imported. */
export const showParts = (views: number, { views: imported, asOf }: { views: number; asOf: IsoDate }): string =>
  fill(strings.counting.parts, {
    imported: showViews(imported),
    date: showShortDate(asOf),
    measured: showViews(views - imported),
  });
export const showDate = (date: IsoDate): string => showDigits(formatGregorian(date, site.monthNames), site.digits);
/** For lists: day, one month name, year. */
export const showShortDate = (date: IsoDate): string =>
  showDigits(`${dayOf(date)} ${monthName(monthOf(date), listMonths())} ${yearOf(date)}`, site.digits);
/** The hour and minute of an instant, where the magazine is published: "08:30". */
export function showTime(instant: Date): string {
  const local = new TZDate(instant.getTime(), site.timeZone);
  const time = [local.getHours(), local.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
  return showDigits(time, site.digits);
}
/** The day and the minute of an instant there. */
export const showInstant = (instant: Date): string =>
  `${showShortDate(dateIn(site.timeZone, instant))}${strings.punctuation.comma} ${showTime(instant)}`;
export const showMonth = (month: number): string => monthName(month, site.monthNames);

/** The Hijri date: as printed when the magazine printed one, else computed; null outside the tables. */
export function showHijri(date: IsoDate, printed: string | null = null): string | null {
  const text = printed ?? formatHijri(date);
  return text && showDigits(text, site.digits);
}

/** The Hijri months that the days from `first` to before `end` touch; null outside the tables. */
export function showHijriSpan(first: IsoDate, end: IsoDate): string | null {
  const text = formatHijriSpan(first, end);
  return text && showDigits(text, site.digits);
}

/** The Gregorian months that the days from `first` to before `end` touch. */
export function showGregorianSpan(first: IsoDate, end: IsoDate): string {
  const last = dayBefore(end);
  const name = (date: IsoDate) => monthName(monthOf(date), listMonths());
  const whole = (date: IsoDate) => `${name(date)} ${yearOf(date)}`;
  const from = yearOf(first) === yearOf(last) ? name(first) : whole(first);
  return showDigits(first.slice(0, 7) === last.slice(0, 7) ? whole(first) : `${from} – ${whole(last)}`, site.digits);
}

/** Today's date where the magazine is published. */
export const today = (): IsoDate => dateIn(site.timeZone);
