import { z } from 'zod';
import { draftContent, type DraftContent } from '@/lib/articles/draft';
import { timeOf } from '@/lib/articles/draft-content';

/** Between a revision's row and the form's values. Pure. */

export interface RevisionRow {
  title: string;
  subtitle: string | null;
  excerpt: string;
  bodyHtml: string;
  noteHtml: string | null;
  noteLabel: string | null;
  facts: unknown;
}

/** The columns of a revision that keeps this working copy. */
export function revisionRow(content: DraftContent) {
  const { title, subtitle, excerpt, bodyHtml, noteHtml, noteLabel, ...facts } = content;
  return { title, subtitle, excerpt, bodyHtml, noteHtml, noteLabel, facts };
}

const number = z
  .union([z.number(), z.string()])
  .nullish()
  .transform((value) => (value == null ? '' : String(value)));

/** Facts as lib/articles/commands.ts writes them (numbers, dates, null), or as the form holds them. */
const anyFacts = z
  .object({
    pageStart: number,
    pageEnd: number,
    seriesPart: number,
    publishedAt: z.string().nullish(),
    publishedTime: z.string().nullish(),
  })
  .loose();

/** What a revision says, as the form would show it. What an old one does not know is empty. */
export function revisionContent({ facts, ...row }: RevisionRow): DraftContent {
  const { publishedAt, publishedTime, ...known } = anyFacts.parse(facts);
  const time = publishedTime ?? (publishedAt == null ? '' : timeOf(new Date(publishedAt)));
  const given = Object.fromEntries(Object.entries({ ...row, ...known }).filter(([, value]) => value !== null));
  return draftContent.parse({ language: 'ar', ...given, publishedTime: time });
}
