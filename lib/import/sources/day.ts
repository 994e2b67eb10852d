import { TZDate } from '@date-fns/tz';
import { eras } from '@/content/calendar';
import { site } from '@/content/site';
import { dateIn, dayOf, isoDate, monthOf, yearOf, type IsoDate } from '@/lib/arabic/calendar-date';
import { parsePrintedDate } from '@/lib/arabic/dates';
import { fromHijri, parseHijri, readPrintedHijri } from '@/lib/arabic/hijri-parse';
import { withoutHidden } from '@/lib/arabic/marks';
import { toAsciiDigits } from '@/lib/arabic/numerals';

/** When something was published, as far as its source says. */
export interface Day {
  day: IsoDate;
  /** The instant, where more than the day is known. */
  at?: Date;
  /** The date as printed, where it is a Hijri one. */
  hijri?: string;
  /** Why a person should look at it. */
  doubt?: string;
}

const INSTANT = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?$/iu;
const TWO_YEARS = new RegExp(
  `^(\\d{4})\\s?(?:${eras.hijri}|${eras.hijri.replace('\u0640', '')})?\\s?[-/\u2013]\\s?(\\d{4})\\s?${eras.gregorian}?$`,
  'u',
);

/**
 * Reads a date as programs write it (ISO 8601, with or without the hour), and as print has it: Gregorian, Hijri, a
 * Hijri month, or two years. What names no day is given the first, and says so.
 * @param zone in which an hour without an offset is meant
 */
export function readDay(text: string, zone: string): Day | null {
  const plain = text.trim();
  const instant = readInstant(plain, zone);
  if (instant) return instant;
  const gregorian = parsePrintedDate(plain);
  if (gregorian) return { day: gregorian };
  const hijri = parseHijri(plain);
  if (hijri) return { day: hijri, hijri: plain, doubt: `the day is reckoned from the Hijri date "${plain}"` };
  return readMonth(plain) ?? readYears(plain);
}

function readMonth(text: string): Day | null {
  const printed = readPrintedHijri(text);
  const day = printed && fromHijri({ ...printed, day: Math.max(1, printed.day) });
  return day && { day, hijri: text, doubt: `"${text}" names no day: the first of the month is taken` };
}

function readYears(text: string): Day | null {
  const [, first, second] = TWO_YEARS.exec(toAsciiDigits(withoutHidden(text))) ?? [];
  const [low = 0, high = 0] = [Number(first), Number(second)].sort((a, b) => a - b);
  // A Hijri year is 354.37 days long; the first began in 622.
  if (low < 1200 || low > 1500 || Math.abs(low * 0.970_23 + 621.57 - high) > 1.6) return null;
  const day = isoDate(high, 1, 1);
  return day && { day, hijri: text, doubt: `"${text}" names no day: the first of the year is taken` };
}

function readInstant(text: string, zone: string): Day | null {
  const parts = INSTANT.exec(text);
  if (!parts) return null;
  const [year, month, day, hour, minute, second = 0] = parts.slice(1, 7).map((part) => Number(part || 0));
  const printed = isoDate(year ?? 0, month ?? 0, day ?? 0);
  const offset = parts[7];
  if (printed === null || (hour ?? 0) > 23 || (minute ?? 0) > 59 || second > 60) return null;
  if (offset === undefined) return { day: printed, at: clock(printed, hour ?? 0, minute ?? 0, second, zone) };
  const colon = offset.replace(/^([+-]\d{2})(\d{2})$/u, '$1:$2').toUpperCase();
  const time = [hour, minute, Math.min(59, second)].map((part) => String(part).padStart(2, '0')).join(':');
  const at = new Date(`${printed}T${time}${colon}`);
  return Number.isNaN(at.getTime()) ? null : { day: dateIn(zone, at), at };
}

/** An hour of a day by the clock of a zone. */
export function clock(day: IsoDate, hour: number, minute: number, second: number, zone: string): Date {
  return new Date(new TZDate(yearOf(day), monthOf(day) - 1, dayOf(day), hour, minute, second, zone).getTime());
}

/**
 * The fields of a record for a date. The instant is given only where it falls on that very day by the clock of this
 * site: the day as it was printed counts.
 */
export function dateFields({ day, at }: Day): { publishedOn: IsoDate; publishedAt?: string } {
  const fits = at !== undefined && dateIn(site.timeZone, at) === day;
  return { publishedOn: day, ...(fits && { publishedAt: at.toISOString() }) };
}
