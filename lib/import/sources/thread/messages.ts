import type { ImportSource, SourceItem } from '@/lib/import/import-record';
import type { SourceKind, SourceOptions } from '@/lib/import/sources/kinds';

/** What the thread that reads is begun with. */
export interface ReadStart {
  kind: SourceKind;
  paths: readonly string[];
  options: SourceOptions;
}

/** What is said to it: begin from the beginning, or a portion of that reading was taken. */
export interface ReadWish {
  wish: 'begin' | 'more' | 'stop';
  reading: number;
}

/** What it says: first what the archive says of itself, then portions of readings. */
export type ReadWord =
  | { word: 'open'; facts: Pick<ImportSource, 'name' | 'total' | 'hosts'> }
  | { word: 'items'; reading: number; items: SourceItem[]; progress: ReturnType<ImportSource['progress']> }
  | { word: 'end'; reading: number }
  /** Opening failed when there is no reading. */
  | { word: 'fault'; reading: number | null; fault: unknown };
