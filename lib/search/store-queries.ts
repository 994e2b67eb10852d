import { rowsIn, type Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

/** What the index holds now, as the write path reads it: in the transaction that changes it. */

export interface StoredTerm {
  id: number;
  key: string;
  df: number;
  /** Null when they stand in blocks. */
  posts: Uint8Array | null;
}

export interface StoredBlock {
  termId: number;
  segment: number;
  data: Uint8Array;
}

export interface StoredDoc {
  id: number;
  facts: Uint8Array;
  words: Uint8Array;
}

/** Integers as an array of the database: the driver would look at each of them as at a text. */
export const ints = (numbers: readonly (number | null)[]) =>
  Prisma.sql`${`{${numbers.map((number) => number ?? 'null').join()}}`}::int[]`;

/** Words by how they are spelled. */
export const readTermsByKey = (tx: Transaction, keys: readonly string[]): Promise<StoredTerm[]> =>
  rowsIn(tx, Prisma.sql`select id, key, df, posts from search_term where key = any(${[...keys]}::text[])`);

/** Words by their ids. */
export async function readTerms(tx: Transaction, ids: readonly number[]): Promise<StoredTerm[]> {
  if (ids.length === 0) return [];
  return rowsIn(tx, Prisma.sql`select id, key, df, posts from search_term where id = any(${ints(ids)})`);
}

/** Blocks by pairs of word and segment. */
export async function readBlocks(
  tx: Transaction,
  termIds: readonly number[],
  segments: readonly number[],
): Promise<StoredBlock[]> {
  if (termIds.length === 0) return [];
  return rowsIn(
    tx,
    Prisma.sql`
      select b.term_id as "termId", b.segment, b.data
      from unnest(${ints(termIds)}, ${ints(segments)}) w(term_id, segment)
      join search_block b on b.term_id = w.term_id and b.segment = w.segment`,
  );
}

/** Every block of these words, in their order. */
export async function readAllBlocks(tx: Transaction, termIds: readonly number[]): Promise<StoredBlock[]> {
  if (termIds.length === 0) return [];
  return rowsIn(
    tx,
    Prisma.sql`
      select term_id as "termId", segment, data from search_block
      where term_id = any(${ints(termIds)}) order by term_id, segment`,
  );
}

/** The articles among these that are in the index. */
export const readStoredDocs = (tx: Transaction, ids: readonly number[]): Promise<StoredDoc[]> =>
  rowsIn(
    tx,
    Prisma.sql`
      select id, facts, words from search_doc where id = any(${ints(ids)}) and octet_length(facts) > 0 order by id`,
  );

/** The buckets of slips by their numbers. */
export async function readSlips(tx: Transaction, buckets: readonly number[]): Promise<Map<number, Uint8Array>> {
  const rows = await rowsIn<{ bucket: number; data: Uint8Array }>(
    tx,
    Prisma.sql`select bucket, data from search_slip where bucket = any(${ints(buckets)})`,
  );
  return new Map(rows.map(({ bucket, data }) => [bucket, data]));
}
