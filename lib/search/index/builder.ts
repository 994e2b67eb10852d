import { codesOf, wordIds, type Document } from '@/lib/search/index/document';
import { BytePool } from '@/lib/search/index/pool';
import type { StoredDoc } from '@/lib/search/store-queries';
import { packNumbers } from '@/lib/search/rank/codec';

/** A word with all its postings, packed as they stand beside it when they are few. */
export interface BuiltTerm {
  id: number;
  key: string;
  df: number;
  posts: Uint8Array;
}

/** An index in the making, in memory: each word is written once, however many articles hold it. */
export class IndexBuilder {
  private readonly ids = new Map<string, number>();
  private readonly postings = new BytePool();
  /** By the word's id: how many articles hold it, and the last of them. */
  private df = new Int32Array(1_024);
  private last = new Int32Array(1_024);

  /** Takes in an article; they have to come in the order of their ids. */
  add(document: Document): StoredDoc {
    const ids = wordIds(document, (key) => this.idOf(key));
    for (const [id, code] of codesOf(ids)) this.post(id, document.id, code);
    return { id: document.id, facts: document.facts, words: packNumbers(ids) };
  }

  get size(): number {
    return this.ids.size;
  }

  *all(): Generator<BuiltTerm> {
    for (const [key, id] of this.ids) yield { id, key, df: this.df[id] ?? 0, posts: this.postings.read(id - 1) };
  }

  private idOf(key: string): number {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.postings.begin() + 1;
    this.ids.set(key, id);
    if (id >= this.df.length) [this.df, this.last] = [grown(this.df), grown(this.last)];
    return id;
  }

  private post(id: number, doc: number, code: number): void {
    const list = id - 1;
    let rest = doc - (this.last[id] as number);
    for (; rest > 127; rest >>>= 7) this.postings.push(list, (rest & 127) | 128);
    this.postings.push(list, rest);
    this.postings.push(list, code);
    this.last[id] = doc;
    this.df[id] = (this.df[id] as number) + 1;
  }
}

function grown(from: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const to = new Int32Array(from.length * 2);
  to.set(from);
  return to;
}
