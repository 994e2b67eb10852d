import { z } from 'zod';

/**
 * The working copy of an article, as the form on the desk holds it: every field a plain value, nothing refused but what
 * cannot be kept at all. What may be published is decided by lib/articles/schema.ts when somebody publishes.
 */

const text = (longest: number) => z.string().max(longest).default('');
const id = z.number().int().positive();
const MEGABYTE = 1_048_576;

export const draftContent = z.object({
  title: text(2_000),
  subtitle: text(2_000),
  excerpt: text(5_000),
  bodyHtml: text(8 * MEGABYTE),
  noteHtml: text(MEGABYTE),
  noteLabel: text(200),
  language: text(35),
  sectionId: id.nullable().default(null),
  authorIds: z.array(id).max(50).default([]),
  tagIds: z.array(id).max(100).default([]),
  issueId: id.nullable().default(null),
  /** As typed; read when the article is saved. */
  pageStart: text(20),
  pageEnd: text(20),
  seriesId: id.nullable().default(null),
  /** Which part of the series, as typed. */
  seriesPart: text(20),
  /** "YYYY-MM-DD", or empty. */
  publishedOn: text(10),
  /** "HH:MM" on that day in the site's zone, or empty: the day's beginning. */
  publishedTime: text(5),
  printedHijri: text(200),
  /** The wanted slug; empty: derived from the title. */
  slug: text(500),
  leadMediaId: id.nullable().default(null),
});

export type DraftContent = z.output<typeof draftContent>;

/** An article that nobody has written anything into. */
export const emptyDraft = (): DraftContent => ({ ...draftContent.parse({}), language: 'ar' });
