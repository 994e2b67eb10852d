import type { MonthNames } from '@/content/calendar';
import { site } from '@/content/site';

/** Where the month names of the site are the usual ones: what react-aria reads aloud then agrees with what is shown. */
const REGIONS: Record<MonthNames, string> = { levant: 'LB', both: 'LB', gulf: 'AE', maghreb: 'TN' };

/** The language of the desk for react-aria, whatever the browser's is: direction, digits, spoken words. */
export const deskLocale = `ar-${REGIONS[site.monthNames]}-u-nu-${site.digits}`;

/** The first day of a week in the calendars: Monday in Lebanon, `sat` in Egypt and the Gulf, `sun` in Saudi Arabia. */
export const weekStart: 'sat' | 'sun' | 'mon' = 'mon';
