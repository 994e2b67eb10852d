import { codesOf, wordIds, type Document } from '@/lib/search/index/document';
import { grown } from '@/lib/search/index/grown';
import { BytePool } from '@/lib/search/index/pool';
import { Spill } from '@/lib/search/index/spill';
import { packNumbers } from '@/lib/search/rank/codec';
import type { StoredDoc } from '@/lib/search/store-queries';

/** A word with all its postings, packed as they stand beside it when they are few. */
export interface BuiltTerm {
  id: number;
  key: string;
  df: number;
  posts: Uint8Array;
}

/** Bytes of postings in memory, beyond which they go to a file. */
const MOST = 16 * 1_048_576;

/**
 * An index in the making: each word is written once, however many articles hold it. What is in memory grows with the
 * vocabulary alone; postings lie in files, each a stretch of articles, until they are put together.
 */
export class IndexBuilder {
  private readonly ids = new Map<string, number>();
  private readonly spills: Spill[] = [];
  private readonly postings = new BytePool();
  /** By the word's id: its list in memory, from 1; 0 when there is none. */
  private lists = new Int32Array(1_024);
  /** By the word's id: how many articles hold it, and the last of them. */
  private df = new Int32Array(1_024);
  private last = new Int32Array(1_024);

  /** @param most bytes of postings in memory */
  constructor(private readonly most = MOST) {}

  /** Takes in an article; they have to come in the order of their ids. */
  add(document: Document): StoredDoc {
    if (this.postings.room > this.most) this.spill();
    const ids = wordIds(document, (key) => this.idOf(key));
    for (const [id, code] of codesOf(ids)) this.post(id, document.id, code);
    return { id: document.id, facts: document.facts, words: packNumbers(ids) };
  }

  /** Every word with its id, in their order, which is that of the ids from 1 on. */
  get words(): ReadonlyMap<string, number> {
    return this.ids;
  }

  /** Every word with its postings, in the order of the ids. To be asked once, at the end. */
  *all(): Generator<BuiltTerm> {
    try {
      for (const [key, id] of this.ids) yield { id, key, df: this.df[id] ?? 0, posts: this.postingsOf(id) };
    } finally {
      for (const spill of this.spills) spill.close();
    }
  }

  /** Distances go on from one stretch to the next, so their bytes do too. */
  private postingsOf(id: number): Uint8Array {
    const parts = this.spills.flatMap((spill) => spill.take(id) ?? []);
    const list = this.lists[id] as number;
    if (list > 0) parts.push(this.postings.read(list - 1));
    return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts);
  }

  private spill(): void {
    this.spills.push(new Spill(this.inMemory()));
    this.postings.clear();
    this.lists.fill(0);
  }

  private *inMemory(): Generator<[number, Uint8Array]> {
    for (let id = 1; id <= this.ids.size; id += 1) {
      const list = this.lists[id] as number;
      if (list > 0) yield [id, this.postings.read(list - 1)];
    }
  }

  private idOf(key: string): number {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.ids.size + 1;
    this.ids.set(key, id);
    const length = id + 1;
    this.df = grown(this.df, length);
    this.last = grown(this.last, length);
    this.lists = grown(this.lists, length);
    return id;
  }

  private post(id: number, doc: number, code: number): void {
    if (this.lists[id] === 0) this.lists[id] = this.postings.begin() + 1;
    const list = (this.lists[id] as number) - 1;
    let rest = doc - (this.last[id] as number);
    for (; rest > 127; rest >>>= 7) this.postings.push(list, (rest & 127) | 128);
    this.postings.push(list, rest);
    this.postings.push(list, code);
    this.last[id] = doc;
    this.df[id] = (this.df[id] as number) + 1;
  }
}
