import { z } from 'zod';
import { site } from '@/content/site';

/** What a mapping file may say (content/docs/import-mapping.md). Every value is text, as YAML's failsafe schema reads. */

const words = z.string('is not text').trim().min(1, 'is empty');
const names = z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(words, 'is not a list'));
const choice = <T extends string>(...options: T[]) => z.enum(options, `is none of: ${options.join(', ')}`);
const record = <T extends z.ZodType>(of: T) => z.record(words, of, 'is not a table of names');

const host = words.toLowerCase().regex(/^[^\s/@?#]+$/u, 'is not a host such as magazine.example');

const zone = words.refine((name) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}, 'is not a time zone such as Asia/Damascus');

/** The word that leaves something out. */
export const DROP = 'drop';

/** What a meta key, or a column of a table, may hold. */
export const META_FIELDS = ['note', 'subtitle', 'issue', 'pages', 'hijri', 'author'] as const;
export type MetaField = (typeof META_FIELDS)[number];

const selectors = z.strictObject({
  title: names.optional(),
  date: names.optional(),
  section: names.optional(),
  author: names.optional(),
  tags: names.optional(),
  views: names.optional(),
  excerpt: names.optional(),
  body: names.optional(),
  note: names.optional(),
  image: names.optional(),
  /** What is cut out of the body. */
  remove: names.optional(),
});

export const mappingSchema = z.strictObject({
  source: words.max(120, 'is longer than 120 characters').optional(),
  hosts: z
    .preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(host, 'is not a list'))
    .default([]),
  zone: zone.default(() => site.timeZone),
  types: record(choice('article', 'page', 'skip')).default({}),
  /** What a taxonomy of WordPress holds; without this, the usual ones are known. */
  taxonomies: record(choice('section', 'tag', 'author', 'skip')).default({}),
  sections: record(words).default({}),
  section: words.optional(),
  categories: choice('tags', 'nothing').default('tags'),
  tags: record(words).default({}),
  authors: record(names).default({}),
  byline: choice('read', 'leave').default('read'),
  meta: record(choice(...META_FIELDS)).default({}),
  views: z
    .strictObject({ keys: names.optional(), choose: choice('largest', 'first').default('largest') })
    .default({ choose: 'largest' }),
  note_label: words.max(60, 'is longer than 60 characters').optional(),
  html: selectors.default({}),
  fields: record(words).default({}),
});

export type Mapping = z.output<typeof mappingSchema>;
export type Selectors = Mapping['html'];

/** The mapping of a run that was given none. */
export const emptyMapping = (): Mapping => mappingSchema.parse({});
