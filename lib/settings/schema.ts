import { z } from 'zod';
import { toAsciiDigits } from '@/lib/arabic/numerals';
import { parseIssn } from '@/lib/site/issn';

/** What the owner may set of the site's facts (content/site.ts). Name and time zone are not among them: fonts are cut
 * for the one, and stored dates are days of the other. */

const typed = (value: unknown) => (typeof value === 'string' ? toAsciiDigits(value.trim()) : value);
const count = (least: number, most: number) =>
  z.preprocess(typed, z.coerce.number('is not a number').int('is not a number').min(least).max(most));
const line = (longest: number) => z.string().trim().min(1, 'is empty').max(longest);

/** A key of IndexNow, which is also the name of a file of the site. */
export const indexNowKey = z.string().regex(/^[A-Za-z0-9-]{8,128}$/u, 'is no key');

const issn = z.string().transform((text, context) => {
  const read = text.trim() === '' ? '' : parseIssn(text);
  if (read !== null) return read;
  context.addIssue({ code: 'custom', message: 'is no ISSN' });
  return z.NEVER;
});

export const settingFields = {
  tagline: line(120),
  description: line(500),
  since: count(1700, 2200),
  digits: z.enum(['latn', 'arab']),
  monthNames: z.enum(['levant', 'gulf', 'maghreb', 'both']),
  defaultNoteLabel: line(60),
  pageSize: count(5, 100),
  contactEmail: z.union([z.literal(''), z.email()]),
  correctionsPolicy: z.string().trim().max(20_000),
  publisher: z.string().trim().max(200),
  issn,
  rights: z.string().trim().max(500),
  aiCrawlers: z.enum(['welcome', 'refused']),
  indexNowKey: z
    .string()
    .trim()
    .pipe(z.union([z.literal(''), indexNowKey])),
};

/** The settings as the form sends them, and as they are stored. */
export const settingsForm = z.object(settingFields);
export type Settings = z.output<typeof settingsForm>;
export type SettingName = keyof Settings;

export const settingNames = Object.keys(settingFields) as SettingName[];

/** Stored under this and the field's name. */
export const PREFIX = 'site.';

/** What is stored, field by field; what no longer fits its field is left out. */
export function parseStored(rows: readonly { name: string; value: unknown }[]): Partial<Settings> {
  const stored: Partial<Record<SettingName, unknown>> = {};
  for (const { name, value } of rows) {
    const field = settingNames.find((one) => PREFIX + one === name);
    const parsed = field && settingFields[field].safeParse(value);
    if (field && parsed?.success === true) stored[field] = parsed.data;
  }
  return stored as Partial<Settings>;
}
