import { addDays } from 'date-fns';
import { TZDate } from '@date-fns/tz';

/** The instant at which the present day ends in this time zone; milliseconds since 1970. */
export function nextMidnight(timeZone: string, now = Date.now()): number {
  const tomorrow = addDays(new TZDate(now, timeZone), 1);
  // Some zones skip midnight when summer time begins: then the day starts at one o'clock, which this gives too.
  return new TZDate(tomorrow.getFullYear(), tomorrow.getMonth(), tomorrow.getDate(), timeZone).getTime();
}
