import { rowsIn, type Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { wordHash } from '@/lib/search/analyse/distance';
import { bonesOf, extendedStem, lightStem } from '@/lib/search/analyse/stem';
import { ints, type StoredBlock, type StoredDoc } from '@/lib/search/store-queries';

/**
 * The statements that write the index. Lists of bytes have no type of their own, and as text they would be written, read
 * and escaped many times over: so all of a statement's are sent as one run, with where each of them ends.
 */
interface Run {
  bytes: Uint8Array<ArrayBuffer>;
  /** The first byte of each, counted from one as SQL does; null where there is none. */
  from: (number | null)[];
  sizes: number[];
}

function inOneRun(datas: readonly (Uint8Array | null)[]): Run {
  const sizes = datas.map((data) => data?.length ?? 0);
  const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0));
  let at = 0;
  const from = datas.map((data) => {
    if (data === null) return null;
    bytes.set(data, at);
    at += data.length;
    return at - data.length + 1;
  });
  return { bytes, from, sizes };
}

/** The bytes of one row of `unnest(…) n(…, start, size)`. */
const slice = (bytes: Uint8Array<ArrayBuffer>) => Prisma.sql`substring(${bytes}::bytea from start for size)`;

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
    const { bytes, from, sizes } = inOneRun(portion.map(({ posts }) => posts));
    return rowsIn(
      tx,
      Prisma.sql`
      insert into search_term (id, key, light, ext, bones, df, posts)
      select id, key, light, ext, bones, df, ${slice(bytes)} from unnest(
        ${ints(portion.map(({ id }) => id))}, ${portion.map(({ key }) => key)}::text[],
        ${ints(portion.map(({ key }) => wordHash(lightStem(key))))},
        ${ints(portion.map(({ key }) => wordHash(extendedStem(key))))}, ${ints(bones)},
        ${ints(portion.map(({ df }) => df))}, ${ints(from)}, ${ints(sizes)}
      ) n(id, key, light, ext, bones, df, start, size)`,
    );
  });

export const updateTerms = (tx: Transaction, terms: readonly TermUpdate[]): Promise<void> =>
  inPortions(terms, (portion) => {
    const { bytes, from, sizes } = inOneRun(portion.map(({ posts }) => posts));
    return rowsIn(
      tx,
      Prisma.sql`
      update search_term t set df = n.df, posts = ${slice(bytes)}
      from unnest(
        ${ints(portion.map(({ id }) => id))}, ${ints(portion.map(({ df }) => df))}, ${ints(from)}, ${ints(sizes)}
      ) n(id, df, start, size) where t.id = n.id`,
    );
  });

export const deleteTerms = (tx: Transaction, ids: readonly number[]): Promise<void> =>
  inPortions(ids, (portion) => rowsIn(tx, Prisma.sql`delete from search_term where id = any(${ints(portion)})`));

export const writeBlocks = (tx: Transaction, blocks: readonly StoredBlock[]): Promise<void> =>
  inPortions(blocks, (portion) => {
    const { bytes, from, sizes } = inOneRun(portion.map(({ data }) => data));
    return rowsIn(
      tx,
      Prisma.sql`
      insert into search_block (term_id, segment, data)
      select term_id, segment, ${slice(bytes)} from unnest(
        ${ints(portion.map(({ termId }) => termId))}, ${ints(portion.map(({ segment }) => segment))},
        ${ints(from)}, ${ints(sizes)}
      ) n(term_id, segment, start, size)
      on conflict (term_id, segment) do update set data = excluded.data`,
    );
  });

export const deleteBlocks = (tx: Transaction, blocks: readonly Omit<StoredBlock, 'data'>[]): Promise<void> =>
  inPortions(blocks, (portion) =>
    rowsIn(
      tx,
      Prisma.sql`
      delete from search_block b using unnest(
        ${ints(portion.map(({ termId }) => termId))}, ${ints(portion.map(({ segment }) => segment))}
      ) n(term_id, segment) where b.term_id = n.term_id and b.segment = n.segment`,
    ),
  );

/** What is not public any more is given empty facts. */
export const writeDocs = (tx: Transaction, version: number, docs: readonly StoredDoc[]): Promise<void> =>
  inPortions(docs, (portion) => {
    const facts = inOneRun(portion.map((doc) => doc.facts));
    const words = inOneRun(portion.map((doc) => doc.words));
    return rowsIn(
      tx,
      Prisma.sql`
      insert into search_doc (id, version, facts, words)
      select id, ${version}::int, substring(${facts.bytes}::bytea from facts_start for facts_size), ${slice(words.bytes)}
      from unnest(
        ${ints(portion.map(({ id }) => id))}, ${ints(facts.from)}, ${ints(facts.sizes)},
        ${ints(words.from)}, ${ints(words.sizes)}
      ) n(id, facts_start, facts_size, start, size)
      on conflict (id) do update set version = excluded.version, facts = excluded.facts, words = excluded.words`,
    );
  });

export interface SlipBucket {
  bucket: number;
  data: Uint8Array;
}

export const writeSlips = (tx: Transaction, slips: readonly SlipBucket[]): Promise<void> =>
  inPortions(slips, (portion) => {
    const { bytes, from, sizes } = inOneRun(portion.map(({ data }) => data));
    return rowsIn(
      tx,
      Prisma.sql`
      insert into search_slip (bucket, data)
      select bucket, ${slice(bytes)} from unnest(
        ${ints(portion.map(({ bucket }) => bucket))}, ${ints(from)}, ${ints(sizes)}
      ) n(bucket, start, size)
      on conflict (bucket) do update set data = excluded.data`,
    );
  });

export const deleteSlips = (tx: Transaction, buckets: readonly number[]): Promise<void> =>
  inPortions(buckets, (portion) =>
    rowsIn(tx, Prisma.sql`delete from search_slip where bucket = any(${ints(portion)})`),
  );
