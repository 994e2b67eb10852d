import { db, type Transaction } from '@/lib/db/client';
import { blocksOf, FEW } from '@/lib/search/index/postings';
import { changeSlips, slipChanges } from '@/lib/search/index/slips';
import { codesOf, wordIds } from '@/lib/search/index/document';
import { packNumbers, packPostings, unpackNumbers } from '@/lib/search/rank/codec';
import { readDocuments } from '@/lib/search/source-queries';
import { readAllBlocks, readSlips, readStoredDocs, readTerms, readTermsByKey } from '@/lib/search/store-queries';
import type { Progress } from '@/lib/search/build-commands';

/** What is wrong with the index, a line each; nothing when it equals a rebuild, byte for byte. */
export interface Verdict {
  articles: number;
  words: number;
  faults: string[];
}

const BATCH = 1_000;
/** Words whose postings are made anew at one time. */
const WORDS = 50_000;
const MOST_FAULTS = 50;
const LONG = { timeout: 3_600_000, maxWait: 30_000, isolationLevel: 'RepeatableRead' as const };

const isSame = (one: Uint8Array | null, other: Uint8Array | null): boolean =>
  one === null || other === null ? one === other : Buffer.compare(one, other) === 0;

/**
 * Makes the index anew in memory, from the articles as they are, and compares: articles one by one, then the postings of
 * every word with what the articles say. All of one moment.
 */
export const verifyIndex = (progress: Progress = () => undefined): Promise<Verdict> =>
  db().$transaction(async (tx) => {
    const faults: string[] = [];
    const ids = await publicIds(tx);
    const words = await tx.$queryRaw<{ n: number; last: number }[]>`
      select count(*)::int as n, coalesce(max(id), 0) as last from search_term`;
    const { n = 0, last = 0 } = words[0] ?? {};
    const passes = Math.max(1, Math.ceil(last / WORDS));
    const steps = ids.length * (1 + passes);
    await checkDocs(tx, ids, faults, (done) => progress(done, steps));
    for (let pass = 0; pass < passes && faults.length < MOST_FAULTS; pass += 1) {
      const range = { from: pass * WORDS, to: (pass + 1) * WORDS };
      await checkWords(tx, ids, range, faults, (done) => progress(ids.length * (1 + pass) + done, steps));
    }
    await checkSlips(tx, faults);
    return { articles: ids.length, words: n, faults: faults.slice(0, MOST_FAULTS) };
  }, LONG);

/** The buckets of slips made anew from the vocabulary. */
async function checkSlips(tx: Transaction, faults: string[]): Promise<void> {
  const words = await tx.$queryRaw<{ id: number; key: string }[]>`select id, key from search_term`;
  const changes = slipChanges(
    words.map(({ id, key }) => [key, id]),
    [],
  );
  const [stored] = await tx.$queryRaw<{ n: number }[]>`select count(*)::int as n from search_slip`;
  if (stored?.n !== changes.size) faults.push(`${stored?.n ?? 0} buckets of slips instead of ${changes.size}`);
  const buckets = [...changes.keys()];
  for (let from = 0; from < buckets.length; from += BATCH * 5) {
    const some = buckets.slice(from, from + BATCH * 5);
    const data = await readSlips(tx, some);
    for (const bucket of some) {
      const change = changes.get(bucket);
      const expected = change ? changeSlips(new Uint8Array(), change) : null;
      if (!isSame(data.get(bucket) ?? null, expected)) faults.push(`the bucket of slips ${bucket} is another`);
    }
  }
}

async function publicIds(tx: Transaction): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    select id from article where status = 'published' and published_on is not null and published_at is not null
    order by id`;
  return rows.map(({ id }) => id);
}

async function checkDocs(tx: Transaction, ids: number[], faults: string[], done: (n: number) => void): Promise<void> {
  const strangers = await tx.$queryRaw<{ id: number }[]>`
    select id from search_doc where octet_length(facts) > 0 and id <> all(${ids}::int[]) order by id limit 20`;
  for (const { id } of strangers) faults.push(`article ${id} is in the index and not public`);
  for (let from = 0; from < ids.length && faults.length < MOST_FAULTS; from += BATCH) {
    const batch = ids.slice(from, from + BATCH);
    const documents = await readDocuments(tx, batch);
    const stored = new Map((await readStoredDocs(tx, batch)).map((doc) => [doc.id, doc]));
    const terms = await readTermsByKey(tx, [...new Set(documents.flatMap(({ parts }) => parts.flat()))]);
    const termIds = new Map(terms.map(({ key, id }) => [key, id]));
    for (const document of documents) {
      const words = packNumbers(wordIds(document, (key) => termIds.get(key) ?? -1 >>> 1));
      const doc = stored.get(document.id);
      if (doc === undefined) faults.push(`article ${document.id} is not in the index`);
      else if (!isSame(doc.facts, document.facts)) faults.push(`article ${document.id} has other facts`);
      else if (!isSame(doc.words, words)) faults.push(`article ${document.id} has other words`);
    }
    done(from + batch.length);
  }
}

interface Range {
  /** Ids of words from behind this one up to and with that. */
  from: number;
  to: number;
}

async function checkWords(
  tx: Transaction,
  ids: number[],
  range: Range,
  faults: string[],
  done: (n: number) => void,
): Promise<void> {
  const pairs = new Map<number, number[]>();
  for (let from = 0; from < ids.length; from += BATCH) {
    for (const { id, words } of await readStoredDocs(tx, ids.slice(from, from + BATCH))) {
      for (const [term, code] of codesOf(unpackNumbers(words))) {
        if (term <= range.from || term > range.to) continue;
        const own = pairs.get(term) ?? [];
        own.push(id, code);
        pairs.set(term, own);
      }
    }
    done(Math.min(from + BATCH, ids.length));
  }
  const rows = await tx.$queryRaw<{ id: number; key: string }[]>`
    select id, key from search_term where id > ${range.from} and id <= ${range.to} order by id`;
  for (const { id, key } of rows) if (!pairs.has(id)) faults.push(`the word ${id} (${key}) stands nowhere`);
  const known = new Map(rows.map(({ id, key }) => [id, key]));
  for (let from = 0, all = [...pairs.keys()]; from < all.length; from += BATCH * 5) {
    const some = all.slice(from, from + BATCH * 5);
    const terms = new Map((await readTerms(tx, some)).map((term) => [term.id, term]));
    const many = some.filter((id) => (pairs.get(id)?.length ?? 0) / 2 > FEW);
    const blocks = new Map(
      (await readAllBlocks(tx, some)).map((block) => [`${block.termId}:${block.segment}`, block.data]),
    );
    for (const id of some) {
      const own = pairs.get(id) ?? [];
      const isFew = own.length / 2 <= FEW;
      const term = terms.get(id);
      const posts = isFew ? packPostings(own, 0) : null;
      if (!known.has(id) || term?.df !== own.length / 2 || !isSame(term.posts, posts))
        faults.push(`the word ${id} (${known.get(id) ?? '?'}) has other postings`);
    }
    let expected = 0;
    for (const id of many) {
      for (const { segment, data } of blocksOf(pairs.get(id) ?? [])) {
        expected += 1;
        if (!isSame(blocks.get(`${id}:${segment}`) ?? null, data))
          faults.push(`the word ${id} has another block ${segment}`);
      }
    }
    if (blocks.size !== expected) faults.push(`${blocks.size} blocks instead of ${expected}`);
  }
}
