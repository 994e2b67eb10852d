import { revisionWords } from '@/content/desk/revisions';
import { countChanges, diffHtml, type Counts, type DiffBlock } from '@/lib/diff/html-diff';
import { diffText } from '@/lib/diff/word-diff';

/** The words of an article as a draft or a revision holds them. */
export interface Version {
  title: string;
  subtitle: string;
  excerpt: string;
  bodyHtml: string;
  noteHtml: string;
}

/** A field that differs, in blocks; a line of plain text is one block. */
export interface ChangedField {
  label: string;
  blocks: DiffBlock[];
}

const lineOf = (before: string, after: string): DiffBlock[] => {
  const segments = diffText(before.trim(), after.trim());
  const state = segments.every(({ kind }) => kind === 'same') ? 'same' : 'changed';
  return [{ kind: 'paragraph', was: null, state, segments }];
};

/** A field that is no text of the article: its section, authors, dates, in words. */
export interface OtherField {
  label: string;
  before: string;
  after: string;
}

/** The fields that differ between two versions, in the order of the page, and then the others. */
export function changedFields(before: Version, after: Version, others: readonly OtherField[] = []): ChangedField[] {
  const { fields: names } = revisionWords;
  const fields: ChangedField[] = [
    { label: names.title, blocks: lineOf(before.title, after.title) },
    { label: names.subtitle, blocks: lineOf(before.subtitle, after.subtitle) },
    { label: names.excerpt, blocks: lineOf(before.excerpt, after.excerpt) },
    { label: names.body, blocks: diffHtml(before.bodyHtml, after.bodyHtml) },
    { label: names.note, blocks: diffHtml(before.noteHtml, after.noteHtml) },
    ...others.map((other) => ({ label: other.label, blocks: lineOf(other.before, other.after) })),
  ];
  return fields.filter(({ blocks }) => blocks.some(({ state }) => state !== 'same'));
}

/** The words that all fields together gained, lost, and write otherwise. */
export const countsOf = (fields: readonly ChangedField[]): Counts =>
  countChanges(fields.flatMap(({ blocks }) => blocks.flatMap(({ segments }) => segments)));
