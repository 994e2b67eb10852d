import { codesOf } from '@/lib/search/index/document';
import type { TermChange } from '@/lib/search/index/postings';
import type { StoredDoc } from '@/lib/search/store-queries';
import { packNumbers, unpackNumbers } from '@/lib/search/rank/codec';

/** The difference between what is public and what is indexed. */
export interface Change {
  docs: StoredDoc[];
  terms: Map<number, TermChange>;
}

const NOTHING = new Uint8Array();
const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

/** An article as it is to stand in the index. */
export interface Wanted {
  id: number;
  facts: Uint8Array;
  /** The ids of its words, with 0 between the parts. */
  ids: number[];
}

/** Only what differs is changed: an edited article touches the words that came and went. */
export function changeBetween(was: readonly StoredDoc[], now: readonly Wanted[]): Change {
  const change: Change = { docs: [], terms: new Map() };
  const note = (term: number, doc: number, code: number | null) => {
    let of = change.terms.get(term);
    if (of === undefined) change.terms.set(term, (of = new Map<number, number | null>()));
    of.set(doc, code);
  };
  const before = new Map(was.map((doc) => [doc.id, doc]));
  for (const { id, facts, ids } of now) {
    const old = before.get(id);
    before.delete(id);
    const words = packNumbers(ids);
    const sameWords = old !== undefined && isSame(old.words, words);
    if (old !== undefined && sameWords && isSame(old.facts, facts)) continue;
    change.docs.push({ id, facts, words });
    if (sameWords) continue;
    const codes = codesOf(ids);
    const oldCodes = old === undefined ? new Map<number, number>() : codesOf(unpackNumbers(old.words));
    for (const [term, code] of codes) if (oldCodes.get(term) !== code) note(term, id, code);
    for (const term of oldCodes.keys()) if (!codes.has(term)) note(term, id, null);
  }
  for (const { id, words } of before.values()) {
    change.docs.push({ id, facts: NOTHING, words: NOTHING });
    for (const term of codesOf(unpackNumbers(words)).keys()) note(term, id, null);
  }
  return change;
}
