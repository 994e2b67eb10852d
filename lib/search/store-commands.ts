import type { Transaction } from '@/lib/db/client';
import { wordHash } from '@/lib/search/analyse/distance';
import { bonesOf, extendedStem, lightStem } from '@/lib/search/analyse/stem';
import type { StoredBlock, StoredDoc } from '@/lib/search/store-queries';

/** The statements that write the index. Bytes go as hexadecimal text: lists of them have no type of their own. */

const hex = (data: Uint8Array): string => Buffer.from(data.buffer, data.byteOffset, data.length).toString('hex');

/** Longer lists are written in portions: a statement has its time. */
const PORTION = 10_000;

async function inPortions<T>(rows: readonly T[], write: (portion: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += PORTION) await write(rows.slice(from, from + PORTION));
}

/** Ids for words that are not in the vocabulary yet. They are written when it is known where they stand. */
export async function reserveIds(tx: Transaction, keys: readonly string[]): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: number }[]>`
    select nextval(pg_get_serial_sequence('search_term', 'id'))::int as id from generate_series(1, ${keys.length}::int)`;
  return new Map(keys.map((key, at) => [key, rows[at]?.id ?? 0]));
}

export interface TermUpdate {
  id: number;
  df: number;
  posts: Uint8Array | null;
}

export const insertTerms = (tx: Transaction, terms: readonly (TermUpdate & { key: string })[]): Promise<void> =>
  inPortions(terms, (portion) => {
    const bones = portion.map(({ key }) => bonesOf(key)).map((stem) => (stem === '' ? null : wordHash(stem)));
    return tx.$executeRaw`
      insert into search_term (id, key, light, ext, bones, df, posts)
      select id, key, light, ext, bones, df, decode(posts, 'hex') from unnest(
        ${portion.map(({ id }) => id)}::int[], ${portion.map(({ key }) => key)}::text[],
        ${portion.map(({ key }) => wordHash(lightStem(key)))}::int[],
        ${portion.map(({ key }) => wordHash(extendedStem(key)))}::int[], ${bones}::int[],
        ${portion.map(({ df }) => df)}::int[], ${portion.map(({ posts }) => posts && hex(posts))}::text[]
      ) n(id, key, light, ext, bones, df, posts)`;
  });

export const updateTerms = (tx: Transaction, terms: readonly TermUpdate[]): Promise<void> =>
  inPortions(
    terms,
    (portion) => tx.$executeRaw`
      update search_term t set df = n.df, posts = decode(n.posts, 'hex')
      from unnest(
        ${portion.map(({ id }) => id)}::int[], ${portion.map(({ df }) => df)}::int[],
        ${portion.map(({ posts }) => posts && hex(posts))}::text[]
      ) n(id, df, posts) where t.id = n.id`,
  );

export const deleteTerms = (tx: Transaction, ids: readonly number[]): Promise<void> =>
  inPortions(ids, (portion) => tx.$executeRaw`delete from search_term where id = any(${portion}::int[])`);

export const writeBlocks = (tx: Transaction, blocks: readonly StoredBlock[]): Promise<void> =>
  inPortions(
    blocks,
    (portion) => tx.$executeRaw`
      insert into search_block (term_id, segment, data)
      select term_id, segment, decode(data, 'hex') from unnest(
        ${portion.map(({ termId }) => termId)}::int[], ${portion.map(({ segment }) => segment)}::int[],
        ${portion.map(({ data }) => hex(data))}::text[]
      ) n(term_id, segment, data)
      on conflict (term_id, segment) do update set data = excluded.data`,
  );

export const deleteBlocks = (tx: Transaction, blocks: readonly Omit<StoredBlock, 'data'>[]): Promise<void> =>
  inPortions(
    blocks,
    (portion) => tx.$executeRaw`
      delete from search_block b using unnest(
        ${portion.map(({ termId }) => termId)}::int[], ${portion.map(({ segment }) => segment)}::int[]
      ) n(term_id, segment) where b.term_id = n.term_id and b.segment = n.segment`,
  );

/** What is not public any more is given empty facts. */
export const writeDocs = (tx: Transaction, version: number, docs: readonly StoredDoc[]): Promise<void> =>
  inPortions(
    docs,
    (portion) => tx.$executeRaw`
      insert into search_doc (id, version, facts, words)
      select id, ${version}::int, decode(facts, 'hex'), decode(words, 'hex') from unnest(
        ${portion.map(({ id }) => id)}::int[], ${portion.map(({ facts }) => hex(facts))}::text[],
        ${portion.map(({ words }) => hex(words))}::text[]
      ) n(id, facts, words)
      on conflict (id) do update set version = excluded.version, facts = excluded.facts, words = excluded.words`,
  );

export interface SlipBucket {
  bucket: number;
  data: Uint8Array;
}

export const writeSlips = (tx: Transaction, slips: readonly SlipBucket[]): Promise<void> =>
  inPortions(
    slips,
    (portion) => tx.$executeRaw`
      insert into search_slip (bucket, data)
      select bucket, decode(data, 'hex') from unnest(
        ${portion.map(({ bucket }) => bucket)}::int[], ${portion.map(({ data }) => hex(data))}::text[]
      ) n(bucket, data)
      on conflict (bucket) do update set data = excluded.data`,
  );

export const deleteSlips = (tx: Transaction, buckets: readonly number[]): Promise<void> =>
  inPortions(buckets, (portion) => tx.$executeRaw`delete from search_slip where bucket = any(${portion}::int[])`);
