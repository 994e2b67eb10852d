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
  key: keyof typeof revisionWords.fields;
  blocks: DiffBlock[];
}

const lineOf = (before: string, after: string): DiffBlock[] => {
  const segments = diffText(before.trim(), after.trim());
  const state = segments.every(({ kind }) => kind === 'same') ? 'same' : 'changed';
  return [{ kind: 'paragraph', was: null, state, segments }];
};

/** The fields that differ between two versions, in the order of the page. */
export function changedFields(before: Version, after: Version): ChangedField[] {
  const fields: ChangedField[] = [
    { key: 'title', blocks: lineOf(before.title, after.title) },
    { key: 'subtitle', blocks: lineOf(before.subtitle, after.subtitle) },
    { key: 'excerpt', blocks: lineOf(before.excerpt, after.excerpt) },
    { key: 'body', blocks: diffHtml(before.bodyHtml, after.bodyHtml) },
    { key: 'note', blocks: diffHtml(before.noteHtml, after.noteHtml) },
  ];
  return fields.filter(({ blocks }) => blocks.some(({ state }) => state !== 'same'));
}

/** The words that all fields together gained, lost, and write otherwise. */
export const countsOf = (fields: readonly ChangedField[]): Counts =>
  countChanges(fields.flatMap(({ blocks }) => blocks.flatMap(({ segments }) => segments)));
