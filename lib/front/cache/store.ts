import { LRUCache } from 'lru-cache';
import { ALL, type Tag } from '@/lib/freshness/tags';

/** What can be kept: how much it weighs, and what it was made from. */
export interface Keepable {
  readonly bytes: number;
  readonly tags: ReadonlySet<Tag>;
}

/** What a key, a map entry and the list around them weigh beside the thing itself; measured, rounded up. */
const ENTRY_BYTES = 500;

/** Things by key, at most so many bytes of them, the least recently used leaving first; forgotten by tag. */
export class TaggedStore<T extends Keepable> {
  private readonly entries: LRUCache<string, T>;
  private readonly keysOf = new Map<Tag, Set<string>>();
  evictions = 0;

  /** @param maxBytes for keys and contents together; something larger than an eighth of it is not kept at all */
  constructor(maxBytes: number) {
    this.entries = new LRUCache({
      maxSize: maxBytes,
      maxEntrySize: Math.ceil(maxBytes / 8),
      sizeCalculation: ({ bytes }, key) => bytes + 2 * key.length + ENTRY_BYTES,
      dispose: (thing, key, reason) => {
        this.unindex(thing, key);
        if (reason === 'evict') this.evictions += 1;
      },
    });
  }

  get bytes(): number {
    return this.entries.calculatedSize;
  }

  get size(): number {
    return this.entries.size;
  }

  get(key: string): T | undefined {
    return this.entries.get(key);
  }

  set(key: string, thing: T): void {
    this.entries.set(key, thing);
    if (this.entries.peek(key) !== thing) return;
    for (const tag of thing.tags) {
      const keys = this.keysOf.get(tag);
      if (keys) keys.add(key);
      else this.keysOf.set(tag, new Set([key]));
    }
  }

  /** To be called when something weighs more or less than before; nothing when it is no longer here. */
  weighAgain(key: string, thing: T): void {
    if (this.entries.peek(key) !== thing) return;
    this.entries.delete(key);
    this.set(key, thing);
  }

  delete(key: string): void {
    this.entries.delete(key);
  }

  /** Forgets all that was made from any of these. What was made from nothing, such as a file, stays also at ALL. */
  forget(tags: readonly Tag[]): void {
    const gone = tags.includes(ALL) ? [...this.keysOf.values()] : tags.map((tag) => this.keysOf.get(tag) ?? []);
    for (const keys of gone) for (const key of keys) this.entries.delete(key);
  }

  /** All that is kept, in no order that means anything. */
  values(): Iterable<T> {
    return this.entries.values();
  }

  private unindex(thing: T, key: string): void {
    for (const tag of thing.tags) {
      const keys = this.keysOf.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.keysOf.delete(tag);
    }
  }
}
