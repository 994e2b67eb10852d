import { LRUCache } from 'lru-cache';
import { reader } from '@/lib/db/client';
import { DocTable } from '@/lib/search/index/docs';
import { ANALYSER } from '@/lib/search/index/document';
import { baseOf } from '@/lib/search/index/postings';
import { slipsIn, wantedSlips } from '@/lib/search/index/slips';
import { Packed } from '@/lib/search/rank/packed';
import type { Lookup, Part, Source, Term } from '@/lib/search/rank/source';

/**
 * The index as a process reads it. What it has read belongs to one version of the index; each search asks first which
 * version there is, so what is kept is never older than the last commit.
 */
export interface Index extends Source {
  /** Epoch and version: what was computed from it may be kept under this name. */
  name: string;
  docs: DocTable;
  byIds(ids: number[]): Promise<Term[]>;
}

interface Holder {
  khizanaSearch?: {
    epoch: string;
    version: number;
    docs: DocTable;
    blocks: LRUCache<number, Part[]>;
    loading?: Promise<void>;
  };
}

const holder: typeof globalThis & Holder = globalThis;

/** Bytes of postings that a process keeps. */
const BLOCK_BYTES = 32 * 1_048_576;
/** Articles whose facts are read at once. */
const PORTION = 20_000;
/** Forms by consonants alone: the commonest of each. */
const MOST_BONES = 40;

interface Bytes {
  bytes: Uint8Array | null;
}

const packedIn = (rows: Bytes[]): Packed => new Packed(rows[0]?.bytes ?? new Uint8Array());

/** The index as it stands; null while it is being built. */
export async function openIndex(): Promise<Index | null> {
  const [stat] = await reader().$queryRaw<{ epoch: string; version: number; isReady: boolean }[]>`
    select epoch, version, ready and analyser = ${ANALYSER} as "isReady" from search_stat`;
  // Nothing was ever public: an index of nothing.
  if (stat === undefined)
    return (await isArchiveEmpty())
      ? indexOf({ epoch: '', version: 0, docs: new DocTable(), blocks: newBlocks() })
      : null;
  if (!stat.isReady) return null;
  let kept = holder.khizanaSearch;
  if (kept?.epoch !== stat.epoch) {
    kept = { epoch: stat.epoch, version: -1, docs: new DocTable(), blocks: newBlocks() };
    holder.khizanaSearch = kept;
  }
  // Of those who ask at one time one reads, and the others wait for it.
  while (kept.version < stat.version) {
    kept.loading ??= catchUp(kept, stat.version).finally(() => delete kept.loading);
    await kept.loading;
  }
  return indexOf(kept);
}

const newBlocks = (): LRUCache<number, Part[]> =>
  new LRUCache({
    maxSize: BLOCK_BYTES,
    sizeCalculation: (parts) => parts.reduce((sum, { data }) => sum + data.length + 64, 64),
  });

type Kept = NonNullable<Holder['khizanaSearch']>;

async function isArchiveEmpty(): Promise<boolean> {
  const [row] = await reader().$queryRaw<{ empty: boolean }[]>`
    select not exists (select from article where status = 'published') as empty`;
  return row?.empty ?? true;
}

/** Reads the articles that changed since; postings of before are forgotten. */
async function catchUp(kept: Kept, version: number): Promise<void> {
  for (let last = 0; ;) {
    const packed = packedIn(
      await reader().$queryRaw<Bytes[]>`
        select string_agg(int4send(id) || int4send(octet_length(facts)) || facts, ''::bytea order by id) as bytes from (
          select id, facts from search_doc where version > ${kept.version} and id > ${last} order by id limit ${PORTION}
        ) d`,
    );
    if (!packed.hasMore()) break;
    while (packed.hasMore()) {
      last = packed.number();
      kept.docs.set(last, packed.data() ?? new Uint8Array());
    }
  }
  kept.blocks.clear();
  kept.version = version;
}

function indexOf(kept: Kept): Index {
  return {
    name: `${kept.epoch}:${kept.version}`,
    docs: kept.docs,
    terms: readTerms,
    near: readNear,
    byIds: readByIds,
    postings: (ids) => readPostings(kept, ids),
    words: readWords,
  };
}

/** By keys and by stems; of words that share only their consonants the commonest. */
async function readTerms({ keys, lights, exts, bones }: Lookup): Promise<Term[]> {
  return termsIn(
    await reader().$queryRaw<Bytes[]>`
      with wanted as (
        select id from search_term where key = any(${keys}::text[])
        union select id from search_term where light = any(${lights}::int[])
        union select id from search_term where ext = any(${exts}::int[])
        union select t.id from unnest(${bones}::int[]) b(hash) cross join lateral (
          select id from search_term where bones = b.hash order by df desc, key limit ${MOST_BONES}
        ) t
      )
      select string_agg(int4send(id) || int4send(df) || int4send(octet_length(key)) || convert_to(key, 'UTF8')
        || int4send(coalesce(octet_length(posts), -1)) || coalesce(posts, ''::bytea), ''::bytea) as bytes
      from search_term where id in (select id from wanted)`,
  );
}

async function readNear(hashes: number[]): Promise<Term[]> {
  const wanted = wantedSlips(hashes);
  const packed = packedIn(
    await reader().$queryRaw<Bytes[]>`
      select string_agg(int4send(bucket) || int4send(octet_length(data)) || data, ''::bytea) as bytes
      from search_slip where bucket = any(${[...wanted.keys()]}::int[])`,
  );
  const ids = new Set<number>();
  while (packed.hasMore()) {
    const [bucket, data] = [packed.number(), packed.data()];
    for (const id of slipsIn(data ?? new Uint8Array(), wanted.get(bucket) ?? new Set())) ids.add(id);
  }
  return ids.size === 0 ? [] : readByIds([...ids]);
}

async function readByIds(ids: number[]): Promise<Term[]> {
  return termsIn(
    await reader().$queryRaw<Bytes[]>`
      select string_agg(int4send(id) || int4send(df) || int4send(octet_length(key)) || convert_to(key, 'UTF8')
        || int4send(coalesce(octet_length(posts), -1)) || coalesce(posts, ''::bytea), ''::bytea) as bytes
      from search_term where id = any(${ids}::int[])`,
  );
}

function termsIn(rows: Bytes[]): Term[] {
  const packed = packedIn(rows);
  const terms: Term[] = [];
  while (packed.hasMore()) {
    const [id, df, key, posts] = [packed.number(), packed.number(), packed.string(), packed.data()];
    terms.push({ id, df, key, posts });
  }
  return terms;
}

async function readPostings(kept: Kept, ids: number[]): Promise<Map<number, Part[]>> {
  const { version } = kept;
  const found = new Map<number, Part[]>();
  const absent: number[] = [];
  for (const id of ids) {
    const parts = kept.blocks.get(id);
    if (parts) found.set(id, parts);
    else absent.push(id);
  }
  if (absent.length === 0) return found;
  const packed = packedIn(
    await reader().$queryRaw<Bytes[]>`
      select string_agg(int4send(term_id) || int4send(segment) || int4send(octet_length(data)) || data, ''::bytea
        order by term_id, segment) as bytes
      from search_block where term_id = any(${absent}::int[])`,
  );
  while (packed.hasMore()) {
    const [id, segment, data] = [packed.number(), packed.number(), packed.data()];
    const parts = found.get(id) ?? [];
    parts.push({ base: baseOf(segment), data: data ?? new Uint8Array() });
    found.set(id, parts);
  }
  // What was read while the index moved on may be newer than its name.
  if (version === kept.version) {
    for (const id of absent) {
      // A part of its own memory: a view would hold all that was read with it.
      kept.blocks.set(
        id,
        (found.get(id) ?? []).map(({ base, data }) => ({ base, data: data.slice() })),
      );
    }
  }
  return found;
}

async function readWords(ids: number[]): Promise<Map<number, Uint8Array>> {
  const words = new Map<number, Uint8Array>();
  if (ids.length === 0) return words;
  const packed = packedIn(
    await reader().$queryRaw<Bytes[]>`
      select string_agg(int4send(id) || int4send(octet_length(words)) || words, ''::bytea) as bytes
      from search_doc where id = any(${ids}::int[])`,
  );
  while (packed.hasMore()) {
    const id = packed.number();
    words.set(id, packed.data() ?? new Uint8Array());
  }
  return words;
}
