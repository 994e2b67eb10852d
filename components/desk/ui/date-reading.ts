import { dateWords } from '@/content/desk/fields';
import { fill } from '@/content/strings';
import { parseIsoDate, type IsoDate } from '@/lib/arabic/calendar-date';
import { parsePrintedDate } from '@/lib/arabic/dates';
import { parseHijri } from '@/lib/arabic/hijri-parse';
import { showDate, showHijri, showShortDate } from '@/lib/site/display';

/** The calendar that a date field writes in; the other one is told under it. */
export type Calendar = 'gregorian' | 'hijri';

/** What a date field holds, as typed: empty, a day, or something that is none. */
export type Reading = { kind: 'empty' } | { kind: 'day'; date: IsoDate; calendar: Calendar } | { kind: 'unreadable' };

/** Reads what was typed, in either calendar. */
export function readDate(text: string): Reading {
  if (text.trim() === '') return { kind: 'empty' };
  const gregorian = parsePrintedDate(text);
  if (gregorian) return { kind: 'day', date: gregorian, calendar: 'gregorian' };
  const hijri = parseHijri(text);
  return hijri ? { kind: 'day', date: hijri, calendar: 'hijri' } : { kind: 'unreadable' };
}

/** A value as the field writes it: what it reads again. Outside the Hijri tables always Gregorian. */
export function writeDate(value: string, calendar: Calendar): string {
  const date = parseIsoDate(value);
  if (!date) return value;
  return (calendar === 'hijri' ? showHijri(date) : null) ?? showShortDate(date);
}

/** The same day in the other calendar, in words. */
export function otherCalendar(value: string, calendar: Calendar): string | null {
  const date = parseIsoDate(value);
  if (!date) return null;
  const hijri = showHijri(date);
  return calendar === 'hijri' && hijri !== null ? showDate(date) : (hijri ?? dateWords.unknownHijri);
}

/** What is said of text that is no date; a value that stays is named. */
export const unreadableDate = (value: string): string =>
  value === '' ? dateWords.unreadable : fill(dateWords.kept, { date: writeDate(value, 'gregorian') });
