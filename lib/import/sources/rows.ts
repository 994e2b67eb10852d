import { z } from 'zod';
import { escapeHtml } from '@/lib/html/escape';
import { refused, type ParsedItem } from '@/lib/import/import-record';
import type { Mapping } from '@/lib/import/mapping/schema';
import { isHtml } from '@/lib/import/sources/fields';
import { Findings } from '@/lib/import/sources/findings';
import { canonical, isTogether, keys, recordOfFacts, renamed, together } from '@/lib/import/sources/keys';

/** An article as one row of values: of a table, or a line of JSON. */

const words = z.string('is missing').trim().min(1, 'is empty');
const row = z
  .object({
    ...keys,
    id: words,
    /** Plain text, a line or more between paragraphs, or HTML. */
    body: words,
  })
  .refine(isTogether, together);

/** Makes an article of a row. What is none is refused with the reasons; keys that nobody knows are passed over. */
export function parseRow(value: unknown, origin: string, line: number, mapping: Mapping): ParsedItem {
  const parsed = row.safeParse(canonical(value));
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the line'}: ${issue.message}`);
    return refused(origin, line, problems.join('; '));
  }
  const { id, body, note } = parsed.data;
  const findings = new Findings();
  const clean = (text: string) => (isHtml(text) ? findings.body(text, { hosts: mapping.hosts, form: 'html' }) : text);
  const html = {
    bodyHtml: isHtml(body) ? clean(body) : paragraphs(body),
    noteHtml: note === undefined ? null : isHtml(note) ? clean(note) : paragraphs(note),
  };
  const facts = { ...parsed.data, title: findings.text(parsed.data.title) || parsed.data.title };
  const { record, warnings } = recordOfFacts(facts, html, { origin, externalId: id }, true);
  return {
    kind: 'record',
    record: renamed(record, mapping),
    warnings: [...warnings, ...findings.warnings],
    repairs: findings.repairs,
    raw: body,
  };
}

const paragraphs = (body: string): string =>
  body
    .split(/\r?\n\s*\n|\r?\n/u)
    .filter((text) => text.trim() !== '')
    .map((text) => `<p>${escapeHtml(text.trim())}</p>`)
    .join('\n');
