import type { Transaction } from '@/lib/db/client';
import { blocksOf, baseOf, changed, FEW, inOnePiece, segmentOf, type TermChange } from '@/lib/search/index/postings';
import {
  deleteBlocks,
  deleteTerms,
  insertTerms,
  updateTerms,
  writeBlocks,
  type TermUpdate,
} from '@/lib/search/store-commands';
import { readAllBlocks, readBlocks, readKeys, readStoredTerms, type StoredBlock } from '@/lib/search/store-queries';
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

/**
 * Merges changes into the postings of their words. What is written depends on the postings alone, not on the way
 * there.
 * @param fresh words that are not in the vocabulary yet, with the ids that they are to have
 */
export async function writeTermChanges(
  tx: Transaction,
  terms: Map<number, TermChange>,
  fresh: ReadonlyMap<string, number>,
): Promise<void> {
  const keyOf = new Map([...fresh].map(([key, id]) => [id, key]));
  const all = [...terms.keys()].sort((one, other) => one - other);
  for (let from = 0; from < all.length; from += PORTION)
    await mergePortion(tx, all.slice(from, from + PORTION), terms, keyOf);
}

async function mergePortion(
  tx: Transaction,
  ids: number[],
  changes: Map<number, TermChange>,
  keyOf: ReadonlyMap<number, string>,
): Promise<void> {
  const stored = await readStoredTerms(
    tx,
    ids.filter((id) => !keyOf.has(id)),
  );
  const writes: Writes = { terms: [], gone: [], blocks: [], goneBlocks: [] };
  const many: number[] = [];
  for (const id of ids) {
    const term = stored.get(id);
    if (term?.posts === null && term.df > 0) many.push(id);
    else
      placeAll(id, changed(unpackPostings(term?.posts ?? new Uint8Array(), 0), changes.get(id) ?? NO_CHANGE), writes);
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
  const keys = await readKeys(tx, writes.gone);
  await changeSlipsOf(
    tx,
    [],
    [...keys].map(([id, key]) => [key, id]),
  );
  await deleteTerms(tx, writes.gone);
}

/** All postings of a word, beside it or in blocks, as many as they are. */
function placeAll(id: number, pairs: number[], writes: Writes): void {
  const df = pairs.length / 2;
  if (df === 0) writes.gone.push(id);
  else if (df <= FEW) writes.terms.push({ id, df, posts: packPostings(pairs, 0) });
  else {
    writes.terms.push({ id, df, posts: null });
    for (const block of blocksOf(pairs)) writes.blocks.push({ termId: id, ...block });
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
  const wanted = ids.flatMap((id) => {
    const segments = new Set([...(changes.get(id)?.keys() ?? [])].map(segmentOf));
    return [...segments].map((segment) => ({ id, segment }));
  });
  const read = await readBlocks(
    tx,
    wanted.map(({ id }) => id),
    wanted.map(({ segment }) => segment),
  );
  const blocks = new Map(read.map((block) => [`${block.termId}:${block.segment}`, block]));
  const dfs = new Map(ids.map((id) => [id, dfOf(id)]));
  const merged: StoredBlock[] = [];
  for (const { id, segment } of wanted) {
    const base = baseOf(segment);
    const before = unpackPostings(blocks.get(`${id}:${segment}`)?.data ?? new Uint8Array(), base);
    const here = new Map([...(changes.get(id) ?? [])].filter(([doc]) => segmentOf(doc) === segment));
    const after = changed(before, here);
    dfs.set(id, (dfs.get(id) ?? 0) + (after.length - before.length) / 2);
    merged.push({ termId: id, segment, data: packPostings(after, base) });
  }
  const few = ids.filter((id) => (dfs.get(id) ?? 0) <= FEW);
  const rest = await readAllBlocks(tx, few);
  for (const id of few) {
    const own = rest.filter(({ termId }) => termId === id);
    placeAll(id, changed(inOnePiece(own), changes.get(id) ?? NO_CHANGE), writes);
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
