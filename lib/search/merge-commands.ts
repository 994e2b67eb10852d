import type { Transaction } from '@/lib/db/client';
import { baseOf, blocksOf, changed, FEW, inOnePiece, segmentOf, type TermChange } from '@/lib/search/index/postings';
import {
  deleteBlocks,
  deleteTerms,
  insertTerms,
  updateTerms,
  writeBlocks,
  type TermUpdate,
} from '@/lib/search/store-commands';
import { readAllBlocks, readBlocks, readTerms, type StoredBlock, type StoredTerm } from '@/lib/search/store-queries';
import { changeSlipsOf } from '@/lib/search/slip-commands';
import { packPostings, unpackPostings } from '@/lib/search/rank/codec';

/** Changed words that are held in memory at once. */
const PORTION = 20_000;

const NO_CHANGE: TermChange = new Map();

interface Writes {
  terms: TermUpdate[];
  gone: number[];
  blocks: StoredBlock[];
  goneBlocks: Omit<StoredBlock, 'data'>[];
}

/** What has been learned of the vocabulary in this transaction. */
export interface Vocabulary {
  /** Words as they stand in it. */
  known: readonly StoredTerm[];
  /** Words that are not in it yet, with the ids that they are to have. */
  fresh: ReadonlyMap<string, number>;
}

/**
 * Merges changes into the postings of their words. What is written depends on the postings alone, not on the way
 * there.
 */
export async function writeTermChanges(
  tx: Transaction,
  terms: Map<number, TermChange>,
  { known, fresh }: Vocabulary,
): Promise<void> {
  const keyOf = new Map([...fresh].map(([key, id]) => [id, key]));
  const termOf = new Map(known.map((term) => [term.id, term]));
  const all = [...terms.keys()].sort((one, other) => one - other);
  for (let from = 0; from < all.length; from += PORTION)
    await mergePortion(tx, all.slice(from, from + PORTION), terms, { termOf, keyOf });
}

interface Words {
  termOf: ReadonlyMap<number, StoredTerm>;
  keyOf: ReadonlyMap<number, string>;
}

async function mergePortion(
  tx: Transaction,
  ids: number[],
  changes: Map<number, TermChange>,
  { termOf, keyOf }: Words,
): Promise<void> {
  const others = await readTerms(
    tx,
    ids.filter((id) => !keyOf.has(id) && !termOf.has(id)),
  );
  const stored = new Map([...others, ...ids.flatMap((id) => termOf.get(id) ?? [])].map((term) => [term.id, term]));
  const writes: Writes = { terms: [], gone: [], blocks: [], goneBlocks: [] };
  const many: number[] = [];
  for (const id of ids) {
    const term = stored.get(id);
    if (term?.posts === null && term.df > 0) many.push(id);
    else placeAll(id, term?.df ?? 0, term?.posts ?? new Uint8Array(), changes.get(id) ?? NO_CHANGE, writes);
  }
  await mergeMany(tx, many, changes, (id) => stored.get(id)?.df ?? 0, writes);
  await deleteBlocks(tx, writes.goneBlocks);
  await writeBlocks(tx, writes.blocks);
  await insertTerms(
    tx,
    writes.terms.flatMap((term) => (keyOf.has(term.id) ? [{ ...term, key: keyOf.get(term.id) ?? '' }] : [])),
  );
  await updateTerms(
    tx,
    writes.terms.filter(({ id }) => !keyOf.has(id)),
  );
  if (writes.gone.length === 0) return;
  await changeSlipsOf(
    tx,
    [],
    writes.gone.flatMap((id): [string, number][] => {
      const term = stored.get(id);
      return term ? [[term.key, id]] : [];
    }),
  );
  await deleteTerms(tx, writes.gone);
}

/** All postings of a word, beside it or in blocks, as many as they are after the change. */
function placeAll(id: number, before: number, packed: Uint8Array, change: TermChange, writes: Writes): void {
  const { data: posts, more } = changed(packed, 0, change);
  const df = before + more;
  if (df === 0) writes.gone.push(id);
  else if (df <= FEW) writes.terms.push({ id, df, posts });
  else {
    writes.terms.push({ id, df, posts: null });
    for (const block of blocksOf(unpackPostings(posts, 0))) writes.blocks.push({ termId: id, ...block });
  }
}

/** Words in blocks: only the touched blocks are read, unless the word has become one of few. */
async function mergeMany(
  tx: Transaction,
  ids: number[],
  changes: Map<number, TermChange>,
  dfOf: (id: number) => number,
  writes: Writes,
): Promise<void> {
  const wanted = ids.flatMap((id) =>
    [...bySegment(changes.get(id) ?? NO_CHANGE)].map(([segment, change]) => ({ id, segment, change })),
  );
  const read = await readBlocks(
    tx,
    wanted.map(({ id }) => id),
    wanted.map(({ segment }) => segment),
  );
  const blocks = new Map(read.map((block) => [`${block.termId}:${block.segment}`, block]));
  const dfs = new Map(ids.map((id) => [id, dfOf(id)]));
  const merged: StoredBlock[] = [];
  for (const { id, segment, change } of wanted) {
    const before = blocks.get(`${id}:${segment}`)?.data ?? new Uint8Array();
    const { data, more } = changed(before, baseOf(segment), change);
    dfs.set(id, (dfs.get(id) ?? 0) + more);
    merged.push({ termId: id, segment, data });
  }
  const few = ids.filter((id) => (dfs.get(id) ?? 0) <= FEW);
  const rest = await readAllBlocks(tx, few);
  for (const id of few) {
    const own = rest.filter(({ termId }) => termId === id);
    placeAll(id, dfOf(id), packPostings(inOnePiece(own), 0), changes.get(id) ?? NO_CHANGE, writes);
    writes.goneBlocks.push(...own);
  }
  const isFew = new Set(few);
  for (const block of merged) {
    if (isFew.has(block.termId)) continue;
    if (block.data.length > 0) writes.blocks.push(block);
    else writes.goneBlocks.push(block);
  }
  for (const id of ids) if (!isFew.has(id)) writes.terms.push({ id, df: dfs.get(id) ?? 0, posts: null });
}

function bySegment(change: TermChange): Map<number, TermChange> {
  const parts = new Map<number, TermChange>();
  for (const [doc, code] of change) {
    let part = parts.get(segmentOf(doc));
    if (part === undefined) parts.set(segmentOf(doc), (part = new Map<number, number | null>()));
    part.set(doc, code);
  }
  return parts;
}
