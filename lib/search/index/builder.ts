import { codesOf, wordIds, type Document } from '@/lib/search/index/document';
import type { StoredDoc } from '@/lib/search/store-queries';
import { packNumbers } from '@/lib/search/rank/codec';

/** A word with all its postings, packed as they stand beside it when they are few. */
export interface BuiltTerm {
  id: number;
  key: string;
  df: number;
  posts: Uint8Array;
}

interface Growing {
  df: number;
  last: number;
  bytes: Uint8Array;
  length: number;
}

/** An index in the making, in memory: each word is written once, however many articles hold it. */
export class IndexBuilder {
  private readonly ids = new Map<string, number>();
  private readonly terms: Growing[] = [];

  /** Takes in an article; they have to come in the order of their ids. */
  add(document: Document): StoredDoc {
    const ids = wordIds(document, (key) => this.idOf(key));
    for (const [id, code] of codesOf(ids)) this.post(id, document.id, code);
    return { id: document.id, facts: document.facts, words: packNumbers(ids) };
  }

  get size(): number {
    return this.terms.length;
  }

  *all(): Generator<BuiltTerm> {
    for (const [key, id] of this.ids) {
      const term = this.terms[id - 1];
      if (term) yield { id, key, df: term.df, posts: term.bytes.subarray(0, term.length) };
    }
  }

  private idOf(key: string): number {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    this.terms.push({ df: 0, last: 0, bytes: new Uint8Array(8), length: 0 });
    this.ids.set(key, this.terms.length);
    return this.terms.length;
  }

  private post(id: number, doc: number, code: number): void {
    const term = this.terms[id - 1];
    if (term === undefined) return;
    // A number of 32 bits takes five bytes, and the posting's own is one.
    if (term.length + 6 > term.bytes.length) {
      const grown = new Uint8Array(term.bytes.length * 2);
      grown.set(term.bytes);
      term.bytes = grown;
    }
    let rest = doc - term.last;
    while (rest > 127) {
      term.bytes[term.length] = (rest & 127) | 128;
      term.length += 1;
      rest >>>= 7;
    }
    term.bytes[term.length] = rest;
    term.bytes[term.length + 1] = code;
    term.length += 2;
    term.last = doc;
    term.df += 1;
  }
}
