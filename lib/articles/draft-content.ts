import { site } from '@/content/site';
import { dateIn, fromUtcDate, parseIsoDate, startOfDay, type IsoDate } from '@/lib/arabic/calendar-date';
import { toAsciiDigits } from '@/lib/arabic/numerals';
import { excerptOf } from '@/lib/html/measures';
import type { DraftContent } from '@/lib/articles/draft';
import type { ArticleInput } from '@/lib/articles/schema';

/** Between the form's plain values and what an article is saved from. Pure. */

/** What of an article its form shows. */
export interface ContentRow {
  title: string;
  subtitle: string | null;
  excerpt: string;
  bodyHtml: string;
  bodyText: string;
  noteHtml: string | null;
  noteLabel: string | null;
  language: string;
  sectionId: number;
  authorIds: number[];
  tagIds: number[];
  issueId: number | null;
  pageStart: number | null;
  pageEnd: number | null;
  seriesId: number | null;
  seriesPart: number | null;
  publishedOn: Date | null;
  publishedAt: Date | null;
  printedHijri: string | null;
  slug: string;
  leadMediaId: number | null;
}

/** The working copy of an article that has none yet: what it says now. */
export function contentOf(row: ContentRow): DraftContent {
  const { pageStart, pageEnd, seriesPart, publishedOn, publishedAt, ...rest } = row;
  const { bodyText, subtitle, noteHtml, noteLabel, printedHijri, ...texts } = rest;
  return {
    ...texts,
    // Taken from the body, it goes on following it.
    excerpt: rest.excerpt === excerptOf(bodyText) ? '' : rest.excerpt,
    subtitle: subtitle ?? '',
    noteHtml: noteHtml ?? '',
    noteLabel: noteLabel ?? '',
    printedHijri: printedHijri ?? '',
    pageStart: typed(pageStart),
    pageEnd: typed(pageEnd),
    seriesPart: typed(seriesPart),
    publishedOn: publishedOn === null ? '' : fromUtcDate(publishedOn),
    publishedTime: publishedAt === null ? '' : timeOf(publishedAt),
  };
}

/**
 * What the form's values ask to be saved; what is not a number or a date stays as it is, for the schema to refuse.
 * @param kept the instant of publication until now: the form knows only its minute, so it stays while that is the same
 */
export function inputOf(content: DraftContent, kept: Date | null, now = new Date()) {
  const { pageStart, pageEnd, seriesPart, publishedTime, ...rest } = content;
  const publishedOn = rest.publishedOn.trim() === '' ? null : (rest.publishedOn.trim() as IsoDate);
  return {
    ...rest,
    publishedOn,
    publishedAt: instantOf(publishedOn, publishedTime, [kept, now]),
    pageStart: numberOf(pageStart),
    pageEnd: numberOf(pageEnd),
    seriesPart: numberOf(seriesPart),
    ...(rest.language === '' && { language: 'ar' }),
  } satisfies Partial<Record<keyof ArticleInput, unknown>>;
}

/** Today's date and this instant, when nobody has said when. */
export function datedNow(content: DraftContent, now = new Date()): DraftContent {
  const today = dateIn(site.timeZone, now);
  if (content.publishedOn === '') return { ...content, publishedOn: today, publishedTime: timeOf(now) };
  // Said to be today and no hour: now, not the midnight before, by which it would be older than this morning's pieces.
  if (content.publishedOn === today && content.publishedTime === '') return { ...content, publishedTime: timeOf(now) };
  return content;
}

const HOUR = /^([01]?\d|2[0-3]):([0-5]\d)$/u;

/** The instant of an hour of the day in the site's zone, also where clocks change; null without date or hour. */
function instantOf(date: IsoDate | null, time: string, exact: (Date | null)[]): string | null {
  const day = date && parseIsoDate(date);
  const parts = HOUR.exec(toAsciiDigits(time).trim());
  if (day === null || parts === null) return null;
  const begins = startOfDay(day, site.timeZone);
  const wanted = `${(parts[1] ?? '').padStart(2, '0')}:${parts[2] ?? ''}`;
  for (const instant of exact) {
    if (instant !== null && dateIn(site.timeZone, instant) === day && timeOf(instant) === wanted)
      return instant.toISOString();
  }
  const [hours, minutes] = wanted.split(':').map(Number) as [number, number];
  const guess = begins.getTime() + (hours * 60 + minutes) * 60_000;
  const shifts = [0, -60, 60, -30, 30];
  const shift = shifts.find((by) => timeOf(new Date(guess + by * 60_000)) === wanted) ?? 0;
  return new Date(guess + shift * 60_000).toISOString();
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: site.timeZone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** "HH:MM" of an instant in the site's zone. */
export const timeOf = (instant: Date): string => clock.format(instant);

const typed = (number: number | null): string => (number === null ? '' : String(number));

/** A page or a part as typed, in any digits; what is no number stays for the schema to refuse. */
export function numberOf(text: string): number | string | null {
  const plain = toAsciiDigits(text).trim();
  if (plain === '') return null;
  return /^\d+$/u.test(plain) ? Number(plain) : text;
}
