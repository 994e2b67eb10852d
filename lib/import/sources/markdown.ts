import { z } from 'zod';
import { splitFrontMatter } from '@/lib/html/front-matter';
import { markdownToHtml } from '@/lib/html/markdown';
import { refused, type ParsedItem } from '@/lib/import/import-record';
import { parseYaml, remarksOf } from '@/lib/import/mapping/yaml';
import { canonical, isDraft, isTogether, keys, recordOfFacts, together } from '@/lib/import/sources/keys';

/** An article as Markdown under YAML front matter: the format of the sample content (content/docs/article-format.md). */

const frontMatter = z
  .strictObject({ ...keys, section: z.string('is missing').trim().min(1, 'is empty') })
  .refine(isTogether, together)
  .refine((facts) => isDraft(facts) || facts.date !== undefined || facts.published_at !== undefined, {
    path: ['date'],
    message: 'is missing: what is published has a date',
  });

/** Reads one file's text. `name` is the identity of the article in its folder, unless it says its own: the file's name. */
export function parseMarkdown(text: string, origin: string, name: string): ParsedItem {
  const parts = splitFrontMatter(text);
  if (parts === null) {
    return refused(origin, 1, 'no front matter: the file should begin with a line of three hyphens');
  }
  const yaml = parseYaml(parts.yaml, 1);
  if ('fault' in yaml) return refused(origin, yaml.fault.line, yaml.fault.text);
  const parsed = frontMatter.safeParse(canonical(yaml.value));
  if (!parsed.success) {
    const problems = remarksOf(parsed.error, yaml);
    return refused(origin, problems[0]?.line ?? null, problems.map((problem) => problem.text).join('; '));
  }
  const body = parts.body.trim();
  if (body === '') return refused(origin, null, 'no body: nothing follows the front matter');
  const { note, id } = parsed.data;
  const html = { bodyHtml: markdownToHtml(body), noteHtml: note === undefined ? null : markdownToHtml(note) };
  return { kind: 'record', ...recordOfFacts(parsed.data, html, { origin, externalId: id ?? name }, false) };
}
