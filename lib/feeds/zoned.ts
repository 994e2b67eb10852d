import { TZDate } from '@date-fns/tz';
import { formatISO } from 'date-fns';

/**
 * An instant as ISO 8601 to the second with the offset of a zone: «2017-10-24T00:00:00+03:00». In UTC the first instant
 * of a printed day would bear the day before, and machines would contradict what readers see.
 * @param instant ISO 8601 in UTC
 * @param timeZone an IANA name
 */
export const zoned = (instant: string, timeZone: string): string =>
  formatISO(new TZDate(Date.parse(instant), timeZone));
