import { LineCounter, parseDocument, visit, type Alias, type Document } from 'yaml';
import { z } from 'zod';
import { site } from '@/content/site';
import { parsePrintedDate } from '@/lib/arabic/dates';
import { parseCount, toAsciiDigits } from '@/lib/arabic/numerals';
import { splitFrontMatter } from '@/lib/html/front-matter';
import { markdownToHtml } from '@/lib/html/markdown';
import { emptyRecord, refused, type ParsedItem } from '@/lib/import/import-record';

/** An article as Markdown under YAML front matter: the format of the sample content (content/docs/article-format.md). */

// Every value is read as text (YAML's failsafe schema): "007" and "1.10" mean themselves.
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

const readNumber = (text: string) => (/^[1-9]\d{0,8}$/u.test(text) ? Number(text) : null);
const readFlag = (text: string) => (text === 'true' || text === 'false' ? text === 'true' : null);

/** "12" or "12-19", in any digits. */
function readPages(text: string): { start: number; end: number } | null {
  const [, first, last = first] = /^(\d{1,5})(?:\s?[-\u2013]\s?(\d{1,5}))?$/u.exec(toAsciiDigits(text)) ?? [];
  const [start, end] = [Number(first), Number(last)];
  return start >= 1 && end >= start ? { start, end } : null;
}

const keys = z.strictObject({
  title: words,
  subtitle: optional,
  date: parsedBy('a date', parsePrintedDate),
  hijri: optional,
  section: words,
  authors: names,
  issue: parsedBy('the number of an issue', readNumber).optional(),
  pages: parsedBy('a page or a range of pages such as 12-19', readPages).optional(),
  series: optional,
  part: parsedBy('the number of a part', readNumber).optional(),
  tags: names,
  views: parsedBy('a count', parseCount).optional(),
  excerpt: optional,
  note: optional,
  note_label: optional,
  slug: optional,
  language: optional,
  draft: parsedBy('true or false', readFlag).optional(),
  old_urls: names,
});

const frontMatter = keys.refine(({ series, part }) => (series === undefined) === (part === undefined), {
  path: ['part'],
  message: 'goes with series, and series with part',
});

/** Reads one file's text. `externalId` is the identity of the article in its folder, as a rule the file's name. */
export function parseMarkdown(text: string, origin: string, externalId: string): ParsedItem {
  const parts = splitFrontMatter(text);
  if (parts === null) {
    return refused(origin, 1, 'no front matter: the file should begin with a line of three hyphens');
  }
  const lines = new LineCounter();
  const yaml = parseDocument(parts.yaml, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const lineOf = (offset: number) => lines.linePos(offset).line + 1;
  const fault = yaml.errors[0];
  if (fault) return refused(origin, lineOf(fault.pos[0]), fault.message);
  const alias = firstAlias(yaml);
  if (alias)
    return refused(origin, lineOf(alias.range[0]), 'an alias (*name) is not read: quote text that begins with a star');
  const parsed = frontMatter.safeParse(yaml.toJS());
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'front matter'}: ${issue.message}`);
    return refused(origin, null, problems.join('; '));
  }
  const body = parts.body.trim();
  if (body === '') return refused(origin, null, 'no body: nothing follows the front matter');
  return { kind: 'record', warnings: [], record: toRecord(parsed.data, body, origin, externalId) };
}

function firstAlias(yaml: Document.Parsed): Alias.Parsed | undefined {
  let found: Alias.Parsed | undefined;
  visit(yaml, {
    Alias: (_key, node) => {
      found = node as Alias.Parsed;
      return visit.BREAK;
    },
  });
  return found;
}

function toRecord(facts: z.output<typeof frontMatter>, body: string, origin: string, externalId: string) {
  return {
    ...emptyRecord,
    origin,
    externalId,
    title: facts.title,
    subtitle: facts.subtitle ?? null,
    excerpt: facts.excerpt ?? '',
    publishedOn: facts.date,
    printedHijri: facts.hijri ?? null,
    section: facts.section,
    authors: facts.authors,
    tags: facts.tags,
    issueNumber: facts.issue ?? null,
    pageStart: facts.pages?.start ?? null,
    pageEnd: facts.pages?.end ?? null,
    ...(facts.series !== undefined && facts.part !== undefined && { series: { name: facts.series, part: facts.part } }),
    bodyHtml: markdownToHtml(body),
    noteHtml: facts.note === undefined ? null : markdownToHtml(facts.note),
    noteLabel: facts.note === undefined ? null : (facts.note_label ?? site.defaultNoteLabel),
    views: facts.views ?? null,
    slug: facts.slug ?? null,
    language: facts.language ?? 'ar',
    status: facts.draft === true ? ('draft' as const) : ('published' as const),
    oldUrls: facts.old_urls,
  };
}
