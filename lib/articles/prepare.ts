import { toUtcDate, type IsoDate } from '@/lib/arabic/calendar-date';
import { fold } from '@/lib/arabic/fold';
import { hijriDayNumber } from '@/lib/arabic/hijri-day';
import { cleanBody } from '@/lib/articles/clean-body';
import { publicationOf, type ParsedArticle } from '@/lib/articles/schema';
import { excerptOf } from '@/lib/html/measures';
import { publicHtml } from '@/lib/html/sanitise';

/**
 * The columns that follow from what was given: clean markup, its text, counts, the two dates. Pure.
 *
 * The printed date is always the calendar day of the instant in the site's zone: lists are ordered by the instant and
 * counted by the month of the date, and find their way from one to the other (lib/articles/key-queries.ts).
 */
export function prepareArticle(input: ParsedArticle) {
  const { authorIds: _authors, tagIds: _tags, slug: _slug, publishedOn, publishedAt, withdrawAt, ...rest } = input;
  const body = cleanBody(rest.bodyHtml);
  return {
    ...rest,
    ...body,
    hijriOn: hijriOnOf(publishedOn, rest.printedHijri),
    titleFold: titleFoldOf(rest),
    noteHtml: rest.noteHtml === null ? null : publicHtml(rest.noteHtml),
    excerpt: rest.excerpt === '' ? excerptOf(body.bodyText) : rest.excerpt,
    publishedOn: publishedOn && toUtcDate(publishedOn),
    publishedAt: publicationOf({ publishedOn, publishedAt }),
    withdrawAt: withdrawAt === null ? null : new Date(withdrawAt),
  };
}

/** The day by which the Hijri archive lists it. */
export const hijriOnOf = (publishedOn: IsoDate | null, printedHijri: string | null): number | null =>
  publishedOn && hijriDayNumber(publishedOn, printedHijri);

/** What the desk's list is searched by. */
export const titleFoldOf = ({ title, subtitle }: { title: string; subtitle: string | null }): string =>
  fold(`${title} ${subtitle ?? ''}`).trim();

export type PreparedArticle = ReturnType<typeof prepareArticle>;
