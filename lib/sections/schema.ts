import { z } from 'zod';
import { nameText } from '@/lib/desk/name';

const id = z.coerce.number().int().positive();
const slug = z.string().max(200).default('');

/** A section as its form sends it; a new one has no id. */
export const sectionForm = z.object({
  id: id.optional(),
  name: nameText,
  slug,
  description: z.string().trim().max(1_000).default(''),
});
export type SectionForm = z.output<typeof sectionForm>;

/** `moveTo`: the section that takes its articles. */
export const sectionRemoval = z.object({ id, moveTo: id.optional() });
export type SectionRemoval = z.output<typeof sectionRemoval>;

export const sectionOrder = z.array(id).max(1_000);
