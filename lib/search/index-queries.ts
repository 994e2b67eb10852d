import { LRUCache } from 'lru-cache';
import type pg from 'pg';
import { reader, readRows } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { DocTable } from '@/lib/search/index/docs';
import { ANALYSER } from '@/lib/search/index/document';
import { baseOf } from '@/lib/search/index/postings';
import { slipsIn, wantedSlips } from '@/lib/search/index/slips';
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
    const rows = await readRows<{ id: number; facts: Uint8Array }>(Prisma.sql`
      select id, facts from search_doc where version > ${kept.version} and id > ${last} order by id limit ${PORTION}`);
    for (const { id, facts } of rows) kept.docs.set(id, facts);
    if (rows.length < PORTION) break;
    last = rows.at(-1)?.id ?? last;
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
const readTerms = ({ keys, lights, exts, bones }: Lookup): Promise<Term[]> =>
  readRows<Term & pg.QueryResultRow>(Prisma.sql`
    select id, key, df, posts from search_term where id in (
      select id from search_term where key = any(${keys}::text[])
      union select id from search_term where light = any(${lights}::int[])
      union select id from search_term where ext = any(${exts}::int[])
      union select t.id from unnest(${bones}::int[]) b(hash) cross join lateral (
        select id from search_term where bones = b.hash order by df desc, key limit ${MOST_BONES}
      ) t
    )`);

async function readNear(hashes: number[]): Promise<Term[]> {
  const wanted = wantedSlips(hashes);
  const rows = await readRows<{ bucket: number; data: Uint8Array }>(Prisma.sql`
    select bucket, data from search_slip where bucket = any(${[...wanted.keys()]}::int[])`);
  const ids = new Set(rows.flatMap(({ bucket, data }) => slipsIn(data, wanted.get(bucket) ?? new Set())));
  return ids.size === 0 ? [] : readByIds([...ids]);
}

const readByIds = (ids: number[]): Promise<Term[]> =>
  readRows<Term & pg.QueryResultRow>(Prisma.sql`
    select id, key, df, posts from search_term where id = any(${ids}::int[])`);

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
  const rows = await readRows<{ id: number; segment: number; data: Uint8Array }>(Prisma.sql`
    select term_id as id, segment, data from search_block where term_id = any(${absent}::int[])
    order by term_id, segment`);
  for (const { id, segment, data } of rows) {
    const parts = found.get(id) ?? [];
    parts.push({ base: baseOf(segment), data });
    found.set(id, parts);
  }
  // What was read while the index moved on may be newer than its name.
  if (version === kept.version) for (const id of absent) kept.blocks.set(id, (found.get(id) ?? []).map(owned));
  return found;
}

/** In memory of its own: small buffers are views of larger ones, which would be held with them. */
const owned = ({ base, data }: Part): Part => ({ base, data: new Uint8Array(data) });

async function readWords(ids: number[]): Promise<Map<number, Uint8Array>> {
  if (ids.length === 0) return new Map();
  const rows = await readRows<{ id: number; words: Uint8Array }>(Prisma.sql`
    select id, words from search_doc where id = any(${ids}::int[])`);
  return new Map(rows.map(({ id, words }) => [id, words]));
}
