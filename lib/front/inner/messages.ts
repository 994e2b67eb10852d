import type { Tag } from '@/lib/freshness/tags';

/** What the renderer's thread is started with. */
export interface ThreadStart {
  board: SharedArrayBuffer;
}

/** What it says. */
export type ThreadWord =
  | { kind: 'listening'; port: number }
  /** The page asked for under this id is finished, and was made from these. */
  | { kind: 'read'; id: string; tags: Tag[]; until: number };

/** By this header a request from inside the process names itself; the front lets none in from outside. */
export const READS = 'x-khizana-reads';
