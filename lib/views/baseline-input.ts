import { z } from 'zod';
import { site } from '@/content/site';
import { dateIn, parseIsoDate, type IsoDate } from '@/lib/arabic/calendar-date';
import { parseCount } from '@/lib/arabic/numerals';

/** An imported number as an editor sets it by hand: one schema for the form and the command. */

/** More than any article has: a slip of the hand. */
const MOST = 1_000_000_000;

const line = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .refine((value) => !value.includes('\0'), 'holds a NUL character');

export const baselineInput = z.object({
  /** In any digits, with or without groups. */
  views: z.preprocess(
    (value) => (typeof value === 'string' ? parseCount(value) : value),
    z.number('is not a whole number').int().min(0).max(MOST),
  ),
  source: line(120).min(1, 'is empty'),
  asOf: z
    .custom<IsoDate>((value) => typeof value === 'string' && parseIsoDate(value) !== null, {
      error: 'is not a date',
      abort: true,
    })
    .refine((date) => date <= dateIn(site.timeZone), 'is in the future'),
  note: line(500).default(''),
});

export type BaselineInput = z.input<typeof baselineInput>;
