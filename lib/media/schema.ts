import { z } from 'zod';
import { MEDIA_KINDS } from '@/lib/media/media';

/** What the desk may say of media: one schema for form and server. */

const text = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .refine((value) => !value.includes('\0'), 'holds a NUL character')
    .default('');
const id = z.coerce.number().int().min(1).max(2_147_483_647);
const share = z.number().min(0).max(1).nullable().default(null);

export const mediaId = z.object({ id });

export const mediaQuery = z.object({
  search: text(200),
  kind: z.enum(MEDIA_KINDS).nullable().default(null),
  /** Only pictures that nobody has described. */
  isBare: z.boolean().default(false),
  cursor: id.nullable().default(null),
});
export type MediaQuery = z.output<typeof mediaQuery>;

export const mediaDescription = z.object({
  id,
  alt: text(500),
  caption: text(1_000),
  credit: text(200),
  focalX: share,
  focalY: share,
});
export type MediaDescription = z.output<typeof mediaDescription>;
