import { z } from 'zod';
import { nameText } from '@/lib/desk/name';

const id = z.coerce.number().int().positive();
const part = z
  .string()
  .max(100)
  .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
  .transform((text) => (text === '' ? null : text))
  .nullable()
  .default(null);

/** An author as the form sends it; a new one has no id. */
export const authorForm = z.object({
  id: id.optional(),
  name: nameText,
  slug: z.string().max(200).default(''),
  given: part,
  father: part,
  family: part,
  kunya: part,
  laqab: part,
  nisba: part,
  /** Empty: made from the parts (lib/arabic/sort-key). */
  sortKey: z.string().trim().max(200).default(''),
  bio: z.string().trim().max(5_000).default(''),
});
export type AuthorForm = z.output<typeof authorForm>;

/** Several authors are one person. */
export const authorMerge = z.object({ into: id, from: z.array(id).min(1).max(50) });
export type AuthorMerge = z.output<typeof authorMerge>;

export const authorId = id;
