import type { Tag } from '@/lib/freshness/tags';

/** What the renderer's thread is started with. */
export interface ThreadStart {
  board: SharedArrayBuffer;
}

/** What it says. */
export type ThreadWord =
  | { kind: 'listening'; port: number }
  /** The page asked for under this id is finished, was made from these, and gives itself this status and these links. */
  | { kind: 'read'; id: string; tags: Tag[]; until: number; status: number; links: string[] };

/** By this header a request from inside the process names itself; the front lets none in from outside. */
export const READS = 'x-khizana-reads';

/** What the front tells Next of a request that it lets through: the client's address, and the path that was asked for. */
export const CLIENT_ADDRESS = 'x-khizana-address';
export const ASKED_PATH = 'x-khizana-path';
