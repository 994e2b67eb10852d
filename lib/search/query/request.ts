import { z } from 'zod';
import { parseIsoDate, type IsoDate } from '@/lib/arabic/calendar-date';
import { toAsciiDigits } from '@/lib/arabic/numerals';

/** What an address asks of the search: read for the page and for programs alike. */

export const SORTS = ['relevance', 'newest', 'oldest', 'most-read'] as const;
export type SearchSort = (typeof SORTS)[number];

const number = (least: number, most: number, what: string) =>
  z
    .string()
    .transform(toAsciiDigits)
    .refine((text) => /^\d{1,6}$/u.test(text) && Number(text) >= least && Number(text) <= most, what)
    .transform(Number);
const date = z.custom<IsoDate>(
  (value) => typeof value === 'string' && parseIsoDate(value) !== null,
  'is a date such as 2024-05-17',
);
const names = z.array(z.string().max(200, 'is too long')).max(20, 'is given too often');

export const searchRequest = z.object({
  q: z.string().default(''),
  limit: number(1, 100, 'is a number from 1 to 100').optional(),
  cursor: z.string().max(40, 'is none of ours').optional(),
  section: names.default([]),
  author: names.default([]),
  tag: names.default([]),
  issue: z
    .array(number(1, 999_999, 'is the number of an issue'))
    .max(20)
    .default([]),
  year: z
    .array(number(1, 9_999, 'is a year'))
    .max(20)
    .default([]),
  from: date.optional(),
  to: date.optional(),
  sort: z.enum(SORTS, `is one of ${SORTS.join(', ')}`).optional(),
  exact: z.enum(['0', '1'], 'is 0 or 1').optional(),
});
export type SearchRequest = z.output<typeof searchRequest>;

const LISTS = new Set(['section', 'author', 'tag', 'issue', 'year']);

/** Reads the parameters of an address; those that are empty or not ours say nothing. */
export function parseSearchRequest(params: URLSearchParams): { request: SearchRequest } | { problems: string[] } {
  const given: Record<string, string | string[]> = {};
  for (const name of Object.keys(searchRequest.shape)) {
    const values = params.getAll(name).filter((value) => value !== '');
    if (values.length > 0) given[name] = LISTS.has(name) ? values : (values[0] ?? '');
  }
  const parsed = searchRequest.safeParse(given);
  if (parsed.success) return { request: parsed.data };
  return { problems: parsed.error.issues.map(({ path, message }) => `${path[0]?.toString() ?? ''} ${message}`) };
}
