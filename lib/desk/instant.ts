import { site } from '@/content/site';
import { dateIn } from '@/lib/arabic/calendar-date';
import { showDigits } from '@/lib/arabic/numerals';
import { showShortDate } from '@/lib/site/display';

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: site.timeZone, hour: '2-digit', minute: '2-digit' });

/** An instant (ISO 8601) as day and time where the magazine is published. */
export function showInstant(iso: string): string {
  const instant = new Date(iso);
  return `${showShortDate(dateIn(site.timeZone, instant))}\u060c ${showDigits(clock.format(instant), site.digits)}`;
}
