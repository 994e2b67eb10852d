import { z } from 'zod';
import { site } from '@/content/site';
import { dateIn } from '@/lib/arabic/calendar-date';
import { articleInput, correctionText, type ArticleInput } from '@/lib/articles/schema';
import { hasTooMuchMarkup } from '@/lib/import/clean/markup/markup';
import type { ImportRecord } from '@/lib/import/import-record';

const name = z
  .string()
  .trim()
  .min(1, 'is empty')
  .max(120, 'is longer than 120 characters')
  .refine((text) => /[\p{L}\p{N}]/u.test(text) && !text.includes('\0'), 'is no name');
/** Sanitising looks at every tag several times: a file of nothing else would keep the run for minutes. */
const body = z.string().refine((html) => !hasTooMuchMarkup(html), 'holds more tags than any article has');
const textsInput = z.object({ bodyHtml: body, corrections: z.array(correctionText) });
const namesInput = z.object({ section: name, authors: z.array(name), tags: z.array(name), series: name.optional() });

/** Holds a record against the save schema without writing. @throws ZodError naming what is wrong */
export function checkRecord(record: ImportRecord): void {
  const { bodyHtml, section, authors, tags, series, corrections = [] } = record;
  articleInput.parse({ ...plainFields(record), sectionId: 1, ...(series && { seriesId: 1, seriesPart: series.part }) });
  textsInput.parse({ bodyHtml, corrections: corrections.map(({ text }) => text) });
  namesInput.parse({ section, authors, tags, series: series?.name });
}

/** What of a record goes into the article as it is. */
export function plainFields(record: ImportRecord): Omit<ArticleInput, 'sectionId'> {
  const { title, subtitle, excerpt, bodyHtml, noteHtml, noteLabel, language, status, publishedOn } = record;
  const { printedHijri, slug, pageStart, pageEnd, oldUrls } = record;
  const publishedAt = instantOf(record);
  return {
    ...{ title, subtitle, excerpt, bodyHtml, noteHtml, noteLabel, language, status, publishedOn, publishedAt },
    ...{ printedHijri, slug, pageStart, pageEnd, oldUrls },
  };
}

/** The instant of publication, when it is one of the printed day here: the day is what readers and the archive see. */
function instantOf({ publishedAt, publishedOn }: ImportRecord): string | null {
  const instant = new Date(publishedAt ?? NaN);
  if (publishedAt === undefined || Number.isNaN(instant.getTime())) return null;
  return dateIn(site.timeZone, instant) === publishedOn ? instant.toISOString() : null;
}

/** Why something was refused, in words for the person who runs the import. */
export function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) {
    return error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ');
  }
  return `could not be written: ${error instanceof Error ? error.message.trim().split('\n').at(-1) : String(error)}`;
}

/** When it was last changed where it comes from; null when that is not known, or no instant. */
export function changedAtOf({ updatedAt }: ImportRecord): Date | null {
  const instant = updatedAt === undefined ? NaN : Date.parse(updatedAt);
  return Number.isNaN(instant) || instant > Date.now() ? null : new Date(instant);
}

/** The number that it has where it comes from, when that can be the number of an article here. */
export const wantedIdOf = ({ externalId }: ImportRecord): number | null =>
  /^[1-9]\d{0,8}$/u.test(externalId) ? Number(externalId) : null;
