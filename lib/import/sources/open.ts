import type { ImportSource } from '@/lib/import/import-record';
import { openCsv } from '@/lib/import/sources/csv-articles';
import { openGhost } from '@/lib/import/sources/ghost/source';
import { openHtml } from '@/lib/import/sources/html/source';
import { openJsonLines } from '@/lib/import/sources/jsonl';
import type { SourceKind, SourceOptions } from '@/lib/import/sources/kinds';
import { openTexts } from '@/lib/import/sources/texts';
import { parseMarkdown } from '@/lib/import/sources/markdown';
import { parsePlainText } from '@/lib/import/sources/plain-text';
import { openWxr } from '@/lib/import/sources/wxr/source';

type Opener = (paths: readonly string[], options: SourceOptions) => Promise<ImportSource>;

const OPENERS: Record<SourceKind, Opener> = {
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
};

/**
 * Opens an archive of a kind. Every kind takes files, folders and zips. What the archive says of the whole of itself
 * is read now; its items when they are asked for, as often as they are.
 */
export const openSource = (kind: SourceKind, paths: readonly string[], options: SourceOptions): Promise<ImportSource> =>
  OPENERS[kind](paths, options);
