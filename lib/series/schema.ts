import { z } from 'zod';
import { nameText } from '@/lib/desk/name';

const id = z.coerce.number().int().positive();

/** A series as its form sends it; a new one has no id. */
export const seriesForm = z.object({
  id: id.optional(),
  name: nameText,
  slug: z.string().max(200).default(''),
  description: z
    .string()
    .trim()
    .max(2_000)
    .refine((text) => !text.includes('\0'), 'holds a NUL character')
    .default(''),
});
export type SeriesForm = z.output<typeof seriesForm>;

/** Several series go into one. */
export const seriesMerge = z.object({ into: id, from: z.array(id).min(1).max(50) });
export type SeriesMerge = z.output<typeof seriesMerge>;

export const seriesId = id;
