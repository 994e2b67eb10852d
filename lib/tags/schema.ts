import { z } from 'zod';
import { nameText } from '@/lib/desk/name';

const id = z.coerce.number().int().positive();

/** A tag as its form sends it; a new one has no id. */
export const tagForm = z.object({ id: id.optional(), name: nameText, slug: z.string().max(200).default('') });
export type TagForm = z.output<typeof tagForm>;

/** Several tags go into one. */
export const tagMerge = z.object({ into: id, from: z.array(id).min(1).max(100) });
export type TagMerge = z.output<typeof tagMerge>;

export const tagId = id;
