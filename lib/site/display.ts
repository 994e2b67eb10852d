import { site } from '@/content/site';
import { strings } from '@/content/strings';
import type { IsoDate } from '@/lib/arabic/calendar-date';
import { dateIn, dayOf, monthOf, yearOf } from '@/lib/arabic/calendar-date';
import { formatGregorian, monthName } from '@/lib/arabic/dates';
import { formatHijri, formatHijriSpan } from '@/lib/arabic/hijri';
import { formatNumber, showDigits } from '@/lib/arabic/numerals';
import { countPhrase, type PluralForms } from '@/lib/arabic/plural';

/** Numbers, dates and counts as this publication shows them: its digits, its month names, its time zone. */

// Where the site names months twice, a list has room for the first name only.
const listMonths = site.monthNames === 'both' ? 'levant' : site.monthNames;

export const showNumber = (value: number): string => formatNumber(value, site.digits);
/** Years, ids, page numbers: the site's digits without grouping. */
export const showPlainNumber = (value: number | string): string => showDigits(String(value), site.digits);
export const showCount = (count: number, forms: PluralForms): string => countPhrase(count, forms, site.digits);
export const showViews = (views: number): string => showCount(views, strings.count.views);
export const showDate = (date: IsoDate): string => showDigits(formatGregorian(date, site.monthNames), site.digits);
/** For lists: day, one month name, year. */
export const showShortDate = (date: IsoDate): string =>
  showDigits(`${dayOf(date)} ${monthName(monthOf(date), listMonths)} ${yearOf(date)}`, site.digits);
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

/** Today's date where the magazine is published. */
export const today = (): IsoDate => dateIn(site.timeZone);
