import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { site } from '@/content/site';
import { dateIn } from '@/lib/arabic/calendar-date';
import { parsePrintedDate } from '@/lib/arabic/dates';
import { importWords } from '@/content/import-words';
import { escapeHtml } from '@/lib/html/escape';
import { emptyRecord, refused, type ParsedItem, type SourceItem } from '@/lib/import/import-record';

/** One article a line, as JSON: collections that were made by programs. */

const LONGEST_LINE = 16 * 1_048_576;
/** The day of an instant as programs write it. */
const INSTANT = /^(\d{4}-\d{2}-\d{2})T.*$/u;
const words = z.string().trim().min(1, 'is empty');

const line = z.object({
  id: z.union([words, z.number()]).transform(String),
  title: words,
  /** Plain text, an empty line between paragraphs, or HTML. */
  body: words,
  date: words.optional(),
  section: words.optional(),
  views: z.number().int().min(0).optional(),
});

/** Reads a file line by line; it is never held whole. */
export async function* readJsonLines(file: string): AsyncGenerator<SourceItem> {
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  let number = 0;
  for await (const text of lines) {
    number += 1;
    if (text.trim() !== '') yield parseJsonLine(text, `${file}:${number}`, number);
  }
}

/** Reads one line. What is no article is refused with the reason. */
export function parseJsonLine(text: string, origin: string, number: number): ParsedItem {
  const refuse = (why: string) => refused(origin, number, why);
  if (text.length > LONGEST_LINE) return refuse('the line is longer than 16 MB');
  const parsed = line.safeParse(parseJson(text));
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the line'}: ${issue.message}`);
    return refuse(problems.join('; '));
  }
  const { id, title, body, date, section, views } = parsed.data;
  const publishedOn = date === undefined ? dateIn(site.timeZone) : parsePrintedDate(date.replace(INSTANT, '$1'));
  if (publishedOn === null) return refuse(`date: "${date ?? ''}" is not a date`);
  return {
    kind: 'record',
    warnings: [],
    record: {
      ...emptyRecord,
      ...{ origin, externalId: id, title, publishedOn },
      section: section ?? importWords.unsorted,
      bodyHtml: isHtml(body) ? body : paragraphs(body),
      views: views ?? null,
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return undefined;
  }
}

/** A text that merely mentions a tag does not begin with one. */
const isHtml = (body: string): boolean =>
  /^\s*<(p|h[1-6]|div|ul|ol|blockquote|figure|table|section|article)[\s>]/iu.test(body);

const paragraphs = (body: string): string =>
  body
    .split(/\r?\n\s*\n|\r?\n/u)
    .filter((text) => text.trim() !== '')
    .map((text) => `<p>${escapeHtml(text.trim())}</p>`)
    .join('\n');
