import { AsyncLocalStorage } from 'node:async_hooks';
import type { Tag } from '@/lib/freshness/tags';

/** What one page was made from: noted by the queries while it is rendered, read by the front when it is done. */
export interface Reads {
  tags: Set<Tag>;
  /** When the page has to be made anew though nothing was announced; milliseconds since 1970. */
  until: number;
  /** The status that the page gives itself. The framework lets a page choose nothing but 200 and 404. */
  status: number;
  /** Values of the header `Link`. The framework lets a page set no header. */
  links: string[];
}

export const newReads = (): Reads => ({ tags: new Set(), until: Infinity, status: 200, links: [] });

// The front and the framework's bundle each load this file; through the global object both mean the same storage.
const holder = globalThis as typeof globalThis & { khizanaReads?: AsyncLocalStorage<Reads> };
const storage = () => (holder.khizanaReads ??= new AsyncLocalStorage<Reads>());

/** Runs `work`, and all that it starts, so that what it reads is noted in `reads`. */
export const noteReadsIn = <T>(reads: Reads, work: () => T): T => storage().run(reads, work);

/** Says that the page being rendered depends on these; nothing where no page is rendered. Call it before the query. */
export function noteRead(...tags: readonly Tag[]): void {
  const reads = storage().getStore();
  if (reads) for (const tag of tags) reads.tags.add(tag);
}

/** Says that the page being rendered is true for so many seconds only, though nothing is announced. */
export function noteLifetime(seconds: number): void {
  const reads = storage().getStore();
  if (reads) reads.until = Math.min(reads.until, Date.now() + seconds * 1_000);
}

/** Says under which status the page being rendered is to be sent: a whole page, but not with 200. */
export function noteStatus(status: number): void {
  const reads = storage().getStore();
  if (reads) reads.status = status;
}

/** Says where programs go on from the page being rendered, each as a value of the header `Link` (RFC 8288), in ASCII. */
export function noteLinks(...links: readonly string[]): void {
  const reads = storage().getStore();
  if (reads) reads.links = [...new Set([...reads.links, ...links])];
}
