import { z } from 'zod';
import { site } from '@/content/site';
import { dateIn, parseIsoDate, type IsoDate } from '@/lib/arabic/calendar-date';
import { CORRECTION_KINDS } from '@/lib/articles/article';
import { correctionText } from '@/lib/articles/schema';

/** What an editor says about an article after it has been published: one schema for the form and the command. */

const day = z
  .custom<IsoDate>((value) => typeof value === 'string' && parseIsoDate(value) !== null, {
    error: 'is not a date',
    abort: true,
  })
  .refine((date) => date <= dateIn(site.timeZone), 'is in the future');

export const correctionInput = z.object({
  kind: z.enum(CORRECTION_KINDS),
  text: correctionText,
  /** The day of it; now when missing. */
  madeAt: z.preprocess((value) => (value === '' ? null : value), day.nullable().default(null)),
});

export type CorrectionInput = z.input<typeof correctionInput>;
export type ParsedCorrection = z.output<typeof correctionInput>;
