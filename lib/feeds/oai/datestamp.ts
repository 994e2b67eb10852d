/** Instants as the protocol writes them (§3.3): UTC, to the second or the day. */

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const SECOND = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/u;

/** "2026-11-27T08:15:00Z". */
export const datestamp = (instant: Date): string => `${instant.toISOString().slice(0, 19)}Z`;

export interface Moment {
  granularity: 'day' | 'second';
  /** Its first and its last second, as datestamps: one and the same when it is a second. */
  first: string;
  last: string;
}

/** Reads either form; null for anything else and for what no calendar or clock has. */
export function parseMoment(text: string): Moment | null {
  if (DAY.test(text)) {
    const first = `${text}T00:00:00Z`;
    return isReal(first) ? { granularity: 'day', first, last: `${text}T23:59:59Z` } : null;
  }
  return SECOND.test(text) && isReal(text) ? { granularity: 'second', first: text, last: text } : null;
}

/** Whether it names an instant that there is: 30 February and hour 24 come back as others. The year 0 there is not. */
export function isReal(text: string): boolean {
  const instant = new Date(text);
  return SECOND.test(text) && !Number.isNaN(instant.getTime()) && datestamp(instant) === text && text >= '0001';
}
