import { daysBefore, isoDate, monthOf, parseIsoDate, yearOf, type IsoDate } from '@/lib/arabic/calendar-date';
import type { Span } from '@/lib/views/report-queries';

/** The days that a report is about. */

/** Days in a report that names none, and the most that one may ask for. */
export const [USUAL_DAYS, MOST_DAYS] = [30, 1_100];

/** A span from what somebody typed: what is no date is as good as not said, and nothing lies in the future. */
export function readSpan(given: { from?: unknown; to?: unknown }, today: IsoDate, usual = USUAL_DAYS): Span {
  const [from, to] = [dateOf(given.from), dateOf(given.to)];
  const last = to === null || to > today ? today : to;
  const first = from === null || from > last ? daysBefore(last, usual - 1) : from;
  const earliest = daysBefore(last, MOST_DAYS - 1);
  return { from: first < earliest ? earliest : first, to: last };
}

/** COUNTER reports on months: those that the span touches. */
export function wholeMonths({ from, to }: Span): Span {
  const next = isoDate(monthOf(to) === 12 ? yearOf(to) + 1 : yearOf(to), (monthOf(to) % 12) + 1, 1);
  return { from: `${from.slice(0, 7)}-01` as IsoDate, to: next === null ? to : daysBefore(next, 1) };
}

const dateOf = (text: unknown): IsoDate | null => (typeof text === 'string' ? parseIsoDate(text) : null);
