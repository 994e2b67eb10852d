import { TZDate } from '@date-fns/tz';
import { subDays } from 'date-fns';

/**
 * A calendar date without a time: what a magazine prints. Kept as "YYYY-MM-DD" so that no time zone can move it;
 * the database column is `date`, which Prisma reads as UTC midnight.
 */
export type IsoDate = `${number}-${number}-${number}`;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** Makes a date from parts; null when there is no such day (31 February, month 13). Years 1000–9999. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (![year, month, day].every(Number.isInteger) || year < 1000 || year > 9999) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10) as IsoDate;
}

/** Reads "YYYY-MM-DD"; null for anything else and for days that do not exist. */
export function parseIsoDate(text: string): IsoDate | null {
  const parts = SHAPE.exec(text);
  return parts && isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));
export const monthOf = (date: IsoDate): number => Number(date.slice(5, 7));
export const dayOf = (date: IsoDate): number => Number(date.slice(8, 10));

/** UTC midnight of the date: how the database's `date` columns are written. */
export const toUtcDate = (date: IsoDate): Date => new Date(`${date}T00:00:00Z`);

/** From a `date` column read by Prisma. */
export const fromUtcDate = (date: Date): IsoDate => date.toISOString().slice(0, 10) as IsoDate;

const HALF_HOUR = 1_800_000;

/**
 * The first instant of the date in the zone, also where the clocks change at midnight: there midnight may come twice
 * or never, and the library's answer depends on the process's own zone.
 */
export function startOfDay(date: IsoDate, timeZone: string): Date {
  let instant = new TZDate(yearOf(date), monthOf(date) - 1, dayOf(date), timeZone).getTime();
  while (dateIn(timeZone, new Date(instant)) < date) instant += HALF_HOUR;
  while (dateIn(timeZone, new Date(instant - 1)) >= date) instant -= HALF_HOUR;
  return new Date(instant);
}

/** The calendar date of an instant in the zone. */
export function dateIn(timeZone: string, instant: Date = new Date()): IsoDate {
  const local = new TZDate(instant.getTime(), timeZone);
  return new Date(Date.UTC(local.getFullYear(), local.getMonth(), local.getDate()))
    .toISOString()
    .slice(0, 10) as IsoDate;
}

/** The calendar day so many days before, whatever zone the process stands in. */
export const daysBefore = (date: IsoDate, days: number): IsoDate =>
  fromUtcDate(subDays(new TZDate(toUtcDate(date), 'UTC'), days));

/** The calendar day after. */
export const dayAfter = (date: IsoDate): IsoDate => daysBefore(date, -1);

/** The calendar day before. */
export const dayBefore = (date: IsoDate): IsoDate => daysBefore(date, 1);
