import type { ImportSource } from '@/lib/import/import-record';
import type { Mapping } from '@/lib/import/mapping/schema';
import { openCsv } from '@/lib/import/sources/csv-articles';
import { openGhost } from '@/lib/import/sources/ghost/source';
import { openHtml } from '@/lib/import/sources/html/source';
import { openJsonLines } from '@/lib/import/sources/jsonl';
import { openTexts } from '@/lib/import/sources/texts';
import { parseMarkdown } from '@/lib/import/sources/markdown';
import { parsePlainText } from '@/lib/import/sources/plain-text';
import { openWxr } from '@/lib/import/sources/wxr/source';

export interface SourceOptions {
  mapping: Mapping;
  /** Words that open an editorial note in a text. */
  noteLabels: readonly string[];
  /** What the articles' identities belong to; else what the mapping says, else what the files say of themselves. */
  source?: string;
}

type Opener = (paths: readonly string[], options: SourceOptions) => Promise<ImportSource>;

const OPENERS = {
  'wordpress': (paths, { mapping, source }) => openWxr(paths, mapping, source),
  'ghost': (paths, { mapping, source }) => openGhost(paths, mapping, source),
  'markdown': (paths, options) =>
    openTexts(paths, ['.md', '.markdown'], parseMarkdown, { ...options, kind: 'markdown' }),
  'csv': (paths, { mapping, source }) => openCsv(paths, mapping, source),
  'jsonl': (paths, { mapping, source }) => openJsonLines(paths, mapping, source),
  'plain-text': (paths, options) => {
    const parse = (text: string, origin: string) => parsePlainText(text, origin, options.noteLabels);
    return openTexts(paths, ['.txt'], parse, { ...options, kind: 'plain-text' });
  },
  'html': (paths, { mapping, source }) => openHtml(paths, mapping, source),
} satisfies Record<string, Opener>;

export type SourceKind = keyof typeof OPENERS;
export const SOURCE_KINDS = Object.keys(OPENERS) as SourceKind[];
export const isSourceKind = (text: string | undefined): text is SourceKind =>
  text !== undefined && Object.hasOwn(OPENERS, text);

/**
 * Opens an archive of a kind. Every kind takes files, folders and zips. What the archive says of the whole of itself
 * is read now; its items when they are asked for, as often as they are.
 */
export const openSource = (kind: SourceKind, paths: readonly string[], options: SourceOptions): Promise<ImportSource> =>
  OPENERS[kind](paths, options);
