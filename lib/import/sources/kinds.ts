import type { Mapping } from '@/lib/import/mapping/schema';

/** The kinds of archives that can be read, without what reads them. */
export const SOURCE_KINDS = ['wordpress', 'ghost', 'markdown', 'csv', 'jsonl', 'plain-text', 'html'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const isSourceKind = (text: string | undefined): text is SourceKind =>
  SOURCE_KINDS.some((kind) => kind === text);

export interface SourceOptions {
  mapping: Mapping;
  /** Words that open an editorial note in a text. */
  noteLabels: readonly string[];
  /** What the articles' identities belong to; else what the mapping says, else what the files say of themselves. */
  source?: string;
}
