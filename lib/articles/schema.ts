import { z } from 'zod';
import { site } from '@/content/site';
import { ARTICLE_STATUSES } from '@/lib/articles/article';
import { dateIn, parseIsoDate, startOfDay, type IsoDate } from '@/lib/arabic/calendar-date';

/** The one schema by which an article is saved, from a form, an import or a test. */

// PostgreSQL's text cannot hold it, and no person types it.
const string = () => z.string().refine((value) => !value.includes('\0'), 'holds a NUL character');
const text = (longest: number) => string().trim().max(longest, `is longer than ${longest} characters`);
const blankAsNull = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? null : value);
/** What is said of an article after it has been published. Forms send the line breaks of RFC 2046. */
export const correctionText = text(2_000)
  .min(1, 'is empty')
  .transform((value) => value.replace(/\r\n?/gu, '\n'));
const optionalText = (longest: number) => z.preprocess(blankAsNull, text(longest).nullable().default(null));
const date = z.custom<IsoDate>((value) => typeof value === 'string' && parseIsoDate(value) !== null, 'is not a date');
const instant = z.iso.datetime({
  offset: true,
  // Without an instant there is nothing to hold the dates against.
  abort: true,
  error: 'is not an instant: write it like 2026-11-22T18:30:00+02:00',
});
const page = z.number().int().min(1).max(100_000).nullable().default(null);
const MEGABYTE = 1_048_576;

const fields = z.object({
  title: text(300).min(1, 'is empty'),
  subtitle: optionalText(300),
  excerpt: text(1_000).default(''),
  /** Any HTML; sanitised on the way in. */
  bodyHtml: string().max(8 * MEGABYTE, 'is larger than 8 MB'),
  noteHtml: z.preprocess(blankAsNull, string().max(MEGABYTE, 'is larger than 1 MB').nullable().default(null)),
  noteLabel: optionalText(60),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u, 'is not a language tag')
    .default('ar'),
  status: z.enum(ARTICLE_STATUSES).default('draft'),
  publishedOn: date.nullable().default(null),
  /** The instant of publication; the beginning of `publishedOn` in the site's zone when missing. */
  publishedAt: instant.nullable().default(null),
  /** When the clock takes it back; never when missing. */
  withdrawAt: instant.nullable().default(null),
  printedHijri: optionalText(60),
  /** Wanted slug; derived from the title when missing. */
  slug: optionalText(200),
  sectionId: z.number().int().positive(),
  authorIds: z.array(z.number().int().positive()).max(50).default([]),
  tagIds: z.array(z.number().int().positive()).max(100).default([]),
  issueId: z.number().int().positive().nullable().default(null),
  pageStart: page,
  pageEnd: page,
  seriesId: z.number().int().positive().nullable().default(null),
  seriesPart: z.number().int().min(1).max(10_000).nullable().default(null),
  leadMediaId: z.number().int().positive().nullable().default(null),
  source: optionalText(120),
  externalId: optionalText(500),
  importChecksum: optionalText(128),
  oldUrls: z.array(text(2_000)).max(50).default([]),
});

type Dates = Pick<z.output<typeof fields>, 'publishedOn' | 'publishedAt'>;

/** When the article becomes public, by its dates; null when it has none. */
export function publicationOf({ publishedOn, publishedAt }: Dates): Date | null {
  if (publishedAt !== null) return new Date(publishedAt);
  return publishedOn && startOfDay(publishedOn, site.timeZone);
}

export const articleInput = fields
  .refine(({ status, publishedOn }) => publishedOn !== null || (status !== 'published' && status !== 'scheduled'), {
    path: ['publishedOn'],
    message: 'is missing: what is published has a date',
  })
  .refine(({ publishedOn, publishedAt }) => publishedAt === null || dayIn(publishedAt) === publishedOn, {
    path: ['publishedOn'],
    message: `is not the day of publishedAt in ${site.timeZone}`,
  })
  .refine((input) => input.withdrawAt === null || new Date(input.withdrawAt) > (publicationOf(input) ?? 0), {
    path: ['withdrawAt'],
    message: 'is not after the publication',
  })
  .refine(({ pageStart, pageEnd }) => pageStart === null || pageEnd === null || pageEnd >= pageStart, {
    path: ['pageEnd'],
    message: 'ends before it begins',
  })
  .refine(({ seriesId, seriesPart }) => (seriesId === null) === (seriesPart === null), {
    path: ['seriesPart'],
    message: 'belongs to a series: a part has a series, and a series its part',
  });

const dayIn = (publishedAt: string) => dateIn(site.timeZone, new Date(publishedAt));

export type ArticleInput = z.input<typeof articleInput>;
export type ParsedArticle = z.output<typeof articleInput>;
