import { z } from 'zod';

const MOST = 150;

/** The name of a section, an author or a tag: one line with at least one letter or digit, since its address is made of it. */
export const nameText = z
  .string()
  .max(MOST)
  .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
  .refine((text) => /[\p{L}\p{N}]/u.test(text), 'is empty')
  .refine((text) => !/\p{Cc}/u.test(text), 'holds a NUL character');
