import type { Transaction } from '@/lib/db/client';
import { Packed } from '@/lib/search/rank/packed';

/** What the index holds now, as the write path reads it: many rows joined to one run of bytes. */

interface Bytes {
  bytes: Uint8Array | null;
}

export interface StoredTerm {
  id: number;
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

const packedIn = (rows: Bytes[]): Packed => new Packed(rows[0]?.bytes ?? new Uint8Array());

export async function readTermIds(tx: Transaction, keys: readonly string[]): Promise<Map<string, number>> {
  const packed = packedIn(
    await tx.$queryRaw<Bytes[]>`
      select string_agg(int4send(id) || int4send(octet_length(key)) || convert_to(key, 'UTF8'), ''::bytea) as bytes
      from search_term where key = any(${[...keys]}::text[])`,
  );
  const ids = new Map<string, number>();
  while (packed.hasMore()) {
    const id = packed.number();
    ids.set(packed.string(), id);
  }
  return ids;
}

export async function readStoredTerms(tx: Transaction, ids: readonly number[]): Promise<Map<number, StoredTerm>> {
  const packed = packedIn(
    await tx.$queryRaw<Bytes[]>`
      select string_agg(int4send(id) || int4send(df) || int4send(coalesce(octet_length(posts), -1))
        || coalesce(posts, ''::bytea), ''::bytea) as bytes
      from search_term where id = any(${[...ids]}::int[])`,
  );
  const terms = new Map<number, StoredTerm>();
  while (packed.hasMore()) {
    const [id, df, posts] = [packed.number(), packed.number(), packed.data()];
    terms.set(id, { id, df, posts });
  }
  return terms;
}

/** Blocks by pairs of word and segment. */
export async function readBlocks(
  tx: Transaction,
  termIds: readonly number[],
  segments: readonly number[],
): Promise<StoredBlock[]> {
  if (termIds.length === 0) return [];
  return blocksIn(
    await tx.$queryRaw<Bytes[]>`
      select string_agg(int4send(b.term_id) || int4send(b.segment) || int4send(octet_length(b.data)) || b.data, ''::bytea
        order by b.term_id, b.segment) as bytes
      from unnest(${[...termIds]}::int[], ${[...segments]}::int[]) w(term_id, segment)
      join search_block b on b.term_id = w.term_id and b.segment = w.segment`,
  );
}

/** Every block of these words. */
export async function readAllBlocks(tx: Transaction, termIds: readonly number[]): Promise<StoredBlock[]> {
  if (termIds.length === 0) return [];
  return blocksIn(
    await tx.$queryRaw<Bytes[]>`
      select string_agg(int4send(term_id) || int4send(segment) || int4send(octet_length(data)) || data, ''::bytea
        order by term_id, segment) as bytes
      from search_block where term_id = any(${[...termIds]}::int[])`,
  );
}

function blocksIn(rows: Bytes[]): StoredBlock[] {
  const packed = packedIn(rows);
  const blocks: StoredBlock[] = [];
  while (packed.hasMore()) {
    const [termId, segment, data] = [packed.number(), packed.number(), packed.data()];
    blocks.push({ termId, segment, data: data ?? new Uint8Array() });
  }
  return blocks;
}

/** The articles among these that are in the index. */
export async function readStoredDocs(tx: Transaction, ids: readonly number[]): Promise<StoredDoc[]> {
  const packed = packedIn(
    await tx.$queryRaw<Bytes[]>`
      select string_agg(int4send(id) || int4send(octet_length(facts)) || facts || int4send(octet_length(words)) || words,
        ''::bytea order by id) as bytes
      from search_doc where id = any(${[...ids]}::int[]) and octet_length(facts) > 0`,
  );
  const docs: StoredDoc[] = [];
  while (packed.hasMore()) {
    const [id, facts, words] = [packed.number(), packed.data(), packed.data()];
    docs.push({ id, facts: facts ?? new Uint8Array(), words: words ?? new Uint8Array() });
  }
  return docs;
}

/** The buckets of slips by their numbers. */
export async function readSlips(tx: Transaction, buckets: readonly number[]): Promise<Map<number, Uint8Array>> {
  const packed = packedIn(
    await tx.$queryRaw<Bytes[]>`
      select string_agg(int4send(bucket) || int4send(octet_length(data)) || data, ''::bytea) as bytes
      from search_slip where bucket = any(${[...buckets]}::int[])`,
  );
  const slips = new Map<number, Uint8Array>();
  while (packed.hasMore()) {
    const bucket = packed.number();
    slips.set(bucket, packed.data() ?? new Uint8Array());
  }
  return slips;
}

/** The words of these ids. */
export async function readKeys(tx: Transaction, ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await tx.$queryRaw<{ id: number; key: string }[]>`
    select id, key from search_term where id = any(${[...ids]}::int[])`;
  return new Map(rows.map(({ id, key }) => [id, key]));
}
