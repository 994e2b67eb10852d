import { z } from 'zod';
import { parseIsoDate, type IsoDate } from '@/lib/arabic/calendar-date';
import { toAsciiDigits } from '@/lib/arabic/numerals';

const id = z.coerce.number().int().positive();
const line = (longest: number) => z.string().trim().max(longest).default('');
/** As typed, in any digits. */
const digits = z.string().trim().transform(toAsciiDigits);
const count = (most: number) =>
  digits
    .refine((text) => /^\d{1,9}$/u.test(text), 'is not a number')
    .transform(Number)
    .pipe(z.number().min(1).max(most));
const maybe = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? null : value),
    schema.nullable().default(null),
  );
const date = z.custom<IsoDate>((value) => typeof value === 'string' && parseIsoDate(value) !== null, 'is not a date');

/** An issue as its form sends it; a new one has no id. */
export const issueForm = z.object({
  id: id.optional(),
  number: count(1_000_000),
  volume: maybe(count(10_000)),
  title: line(300),
  publishedOn: date,
  printedHijri: maybe(z.string().trim().max(60)),
  description: line(5_000),
  coverId: maybe(id),
});
export type IssueForm = z.output<typeof issueForm>;

const page = z.number().int().min(1).max(100_000).nullable();

/** The pages of one article, both null when they are not known. */
export const articlePages = z
  .object({ id, start: page, end: page })
  .refine(({ start, end }) => end === null || (start !== null && end >= start), {
    path: ['end'],
    message: 'ends before it begins',
  });

/** New pages of some articles of an issue. */
export const issuePages = z.object({ issueId: id, pages: z.array(articlePages).min(1).max(500) });
export type IssuePages = z.output<typeof issuePages>;

export const issueId = id;
