import { z } from 'zod';
import { MOST_UPLOADS } from '@/lib/desk/import-upload';
import { SOURCE_KINDS } from '@/lib/import/sources/kinds';

/** What the desk sends about imports. */

const wholeNumber = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** A piece of a file that is being brought. */
export const piece = z.object({
  /** The files of one import lie together. */
  folder: z.uuid(),
  /** The file's place among them. */
  file: wholeNumber.max(100_000),
  name: z.string().max(1_000),
  /** Where in the file its bytes begin. */
  offset: wholeNumber,
  isLast: z.boolean(),
});
export type Piece = z.output<typeof piece>;

export const importForm = z.object({
  folder: z.uuid(),
  files: z.array(z.string().max(300)).max(MOST_UPLOADS).default([]),
  /** There while files are still on their way. */
  sending: z.string().optional(),
  kind: z.enum(SOURCE_KINDS),
  source: z
    .string()
    .trim()
    .max(200)
    .refine((text) => !/[\p{Cc}\p{Cf}]/u.test(text), 'holds a NUL character'),
  mapping: z.string().max(1_048_576),
  download: z.string().optional(),
});
export type ImportForm = z.output<typeof importForm>;

export const runId = z.number().int().positive().max(2_147_483_647);
