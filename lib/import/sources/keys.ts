import { z } from 'zod';
import { importWords } from '@/content/import-words';
import { site } from '@/content/site';
import { dateIn } from '@/lib/arabic/calendar-date';
import { parsePrintedDate } from '@/lib/arabic/dates';
import { parseCount } from '@/lib/arabic/numerals';
import { emptyRecord, type ImportRecord, type Remark } from '@/lib/import/import-record';
import { distinct, namesOf } from '@/lib/import/mapping/names';
import type { Mapping } from '@/lib/import/mapping/schema';
import { dateFields, readDay, type Day } from '@/lib/import/sources/day';
import { readNumber, readPages } from '@/lib/import/sources/fields';

/** The facts of an article by name, as front matter, a row of a table or a line of JSON says them. All values are text. */

const words = z.string('is missing').trim().min(1, 'is empty');
const optional = z.preprocess((value) => (value === null || value === '' ? undefined : value), words.optional());
const names = z.preprocess((value) => [value ?? []].flat().filter((name) => name !== ''), z.array(words));

/** Text that `read` must understand. */
const parsedBy = <T>(what: string, read: (text: string) => T | null) =>
  words.transform((text, context) => {
    const value = read(text);
    if (value !== null) return value;
    context.addIssue({ code: 'custom', message: `"${text}" is not ${what}` });
    return z.NEVER;
  });

/** As above, where nothing said is as good as an empty text. */
const maybe = <T>(what: string, read: (text: string) => T | null) =>
  z.preprocess((value) => (value === null || value === '' ? undefined : value), parsedBy(what, read).optional());

const readFlag = (text: string) => (text === 'true' || text === 'false' ? text === 'true' : null);

const STATUSES: Readonly<Record<string, ImportRecord['status']>> = {
  published: 'published',
  publish: 'published',
  scheduled: 'scheduled',
  future: 'scheduled',
  draft: 'draft',
  pending: 'draft',
  private: 'draft',
};

/** The day of an instant as programs write it. */
const INSTANT = /^(\d{4}-\d{2}-\d{2})T.*$/u;

/** `date` is a day; its hour, if it has one, says nothing. */
function readDate(text: string): Day | null {
  const day = parsePrintedDate(text.replace(INSTANT, '$1'));
  return day ? { day } : readDay(text, site.timeZone);
}

const readMoment = (text: string) => readDay(text, site.timeZone);

export const keys = {
  id: optional,
  title: words,
  subtitle: optional,
  date: maybe('a date', readDate),
  published_at: maybe('a date', readMoment),
  updated: maybe('a date', readMoment),
  hijri: optional,
  section: optional,
  authors: names,
  issue: maybe('the number of an issue', readNumber),
  volume: optional,
  pages: maybe('a page or a range of pages such as 12-19', readPages),
  series: optional,
  part: maybe('the number of a part', readNumber),
  tags: names,
  views: maybe('a count', parseCount),
  excerpt: optional,
  note: optional,
  note_label: optional,
  slug: optional,
  language: optional,
  draft: maybe('true or false', readFlag),
  status: maybe('one of published, scheduled, draft', (text) => STATUSES[text.toLowerCase()] ?? null),
  old_urls: names,
  image: optional,
  image_alt: optional,
  image_caption: optional,
  source: optional,
};

/** Other names that a key goes by. */
const ALIASES: Readonly<Record<string, string>> = {
  category: 'section',
  author: 'authors',
  views_imported: 'views',
  editorial_note: 'note',
};

/** The keys by their own names. One that is said twice, by two names, keeps its own and is told by the other. */
export function canonical(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const given = Object.entries(value);
  const own = new Set(given.map(([key]) => key));
  return Object.fromEntries(
    given.map(([key, one]) => {
      const name = Object.hasOwn(ALIASES, key) ? ALIASES[key] : undefined;
      return [name === undefined || own.has(name) ? key : name, one as unknown];
    }),
  );
}

type Facts = z.output<z.ZodObject<typeof keys>>;

export const together = {
  path: ['part'],
  message: 'goes with series, and series with part',
};
export const isTogether = ({ series, part }: Pick<Facts, 'series' | 'part'>) =>
  (series === undefined) === (part === undefined);

export const isDraft = ({ draft, status }: Pick<Facts, 'draft' | 'status'>) => draft === true || status === 'draft';

/** The record of these facts. `html`: the body and the note, rendered. */
export function recordOfFacts(
  facts: Facts,
  html: { bodyHtml: string; noteHtml: string | null },
  place: { origin: string; externalId: string },
  today: boolean,
): { record: ImportRecord; warnings: Remark[] } {
  const when = facts.published_at ?? facts.date;
  const doubts = [when?.doubt, facts.volume === undefined ? undefined : 'volume is not kept'];
  const day = today ? { day: dateIn(site.timeZone) } : null;
  const { publishedOn, ...instant } = (when ?? day) ? dateFields((when ?? day) as Day) : { publishedOn: null };
  const record: ImportRecord = {
    ...emptyRecord,
    ...place,
    title: facts.title,
    subtitle: facts.subtitle ?? null,
    excerpt: facts.excerpt ?? '',
    publishedOn,
    ...instant,
    ...(facts.updated?.at && { updatedAt: facts.updated.at.toISOString() }),
    printedHijri: facts.hijri ?? when?.hijri ?? null,
    section: facts.section ?? importWords.unsorted,
    authors: facts.authors,
    tags: facts.tags,
    issueNumber: facts.issue ?? null,
    pageStart: facts.pages?.start ?? null,
    pageEnd: facts.pages?.end ?? null,
    ...(facts.series !== undefined && facts.part !== undefined && { series: { name: facts.series, part: facts.part } }),
    ...html,
    ...(facts.image !== undefined && {
      lead: { url: facts.image, alt: facts.image_alt ?? '', caption: facts.image_caption ?? '' },
    }),
    noteLabel: html.noteHtml === null ? null : (facts.note_label ?? site.defaultNoteLabel),
    views: facts.views ?? null,
    slug: facts.slug ?? null,
    language: facts.language ?? 'ar',
    status: isDraft(facts) ? 'draft' : (facts.status ?? 'published'),
    oldUrls: facts.old_urls,
  };
  const warnings = doubts.flatMap((text) => (text === undefined ? [] : [{ line: null, text }]));
  return { record, warnings };
}

/** The same record under the names that the mapping gives. */
export function renamed(record: ImportRecord, mapping: Mapping): ImportRecord {
  const { section, tags, authors } = mapping;
  if ([mapping.sections, tags, authors].every((table) => Object.keys(table).length === 0) && section === undefined) {
    return record;
  }
  const find = namesOf(mapping);
  const named = find.section(record.section);
  return {
    ...record,
    section: named === null || named === importWords.unsorted ? (section ?? importWords.unsorted) : named,
    tags: distinct(record.tags.flatMap((tag) => find.tag(tag) ?? [])),
    authors: distinct(record.authors.flatMap((author) => find.authors(author))),
  };
}
