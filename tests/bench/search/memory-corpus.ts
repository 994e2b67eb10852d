import { deletionHashes, wordHash } from '@/lib/search/analyse/distance';
import { bonesOf, extendedStem, lightStem } from '@/lib/search/analyse/stem';
import { DocTable } from '@/lib/search/index/docs';
import { codesOf, wordIds, type Document } from '@/lib/search/index/document';
import { packNumbers, packPostings } from '@/lib/search/rank/codec';
import type { Corpus } from '@/lib/search/rank/find';
import type { Term } from '@/lib/search/rank/source';

/** An index in memory, for looking at ranking without a database. */
export function memoryCorpus(documents: readonly Document[]): Corpus {
  const ids = new Map<string, number>();
  const idOf = (key: string): number => {
    const id = ids.get(key) ?? ids.size + 1;
    ids.set(key, id);
    return id;
  };
  const docs = new DocTable();
  const pairs = new Map<number, number[]>();
  const words = new Map<number, Uint8Array>();
  for (const document of documents) {
    docs.set(document.id, document.facts);
    const inOrder = wordIds(document, idOf);
    words.set(document.id, packNumbers(inOrder));
    for (const [term, code] of codesOf(inOrder)) {
      const own = pairs.get(term) ?? [];
      own.push(document.id, code);
      pairs.set(term, own);
    }
  }
  const terms = [...ids].map(([key, id]): Term => {
    const own = pairs.get(id) ?? [];
    return { id, key, df: own.length / 2, posts: packPostings(own, 0) };
  });
  const by = (hashes: (key: string) => number[]) => {
    const index = new Map<number, Term[]>();
    for (const term of terms) for (const hash of hashes(term.key)) index.set(hash, [...(index.get(hash) ?? []), term]);
    return (wanted: number[]) => wanted.flatMap((hash) => index.get(hash) ?? []);
  };
  const [lights, exts] = [by((key) => [wordHash(lightStem(key))]), by((key) => [wordHash(extendedStem(key))])];
  const [bones, slips] = [by((key) => [wordHash(bonesOf(key))]), by(deletionHashes)];
  const byKey = new Map(terms.map((term) => [term.key, term]));
  return {
    docs,
    terms: async (lookup) => [
      ...new Set([
        ...lookup.keys.flatMap((key) => byKey.get(key) ?? []),
        ...lights(lookup.lights),
        ...exts(lookup.exts),
        ...bones(lookup.bones),
      ]),
    ],
    near: async (hashes) => [...new Set(slips(hashes))],
    postings: async () => new Map(),
    words: async (wanted) => new Map(wanted.map((doc) => [doc, words.get(doc) ?? new Uint8Array()])),
  };
}
