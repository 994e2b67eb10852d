import { deletionHashes } from '@/lib/search/analyse/distance';
import { packNumbers, unpackNumbers } from '@/lib/search/rank/codec';

/**
 * Deletion hashes with the ids of their words, in buckets by the upper half of a hash; in a bucket in the order of the
 * lower halves and the ids, each lower half as its distance to the one before.
 */

export const bucketOf = (hash: number): number => hash >>> 16;
const restOf = (hash: number): number => hash & 0xffff;

interface Slip {
  rest: number;
  id: number;
}

function unpack(data: Uint8Array): Slip[] {
  const numbers = unpackNumbers(data);
  const slips: Slip[] = [];
  let rest = 0;
  for (let at = 0; at < numbers.length; at += 2) {
    rest += numbers[at] ?? 0;
    slips.push({ rest, id: numbers[at + 1] ?? 0 });
  }
  return slips;
}

/** What changes in one bucket. */
export interface SlipChange {
  added: Slip[];
  /** Ids of words that are gone. */
  gone: Set<number>;
}

export function changeSlips(data: Uint8Array, { added, gone }: SlipChange): Uint8Array {
  const slips = [...unpack(data).filter(({ id }) => !gone.has(id)), ...added];
  slips.sort((one, other) => one.rest - other.rest || one.id - other.id);
  let before = 0;
  return packNumbers(
    slips.flatMap(({ rest, id }) => {
      const distance = rest - before;
      before = rest;
      return [distance, id];
    }),
  );
}

/** The changes of all buckets when these words come and those go. */
export function slipChanges(added: Iterable<[key: string, id: number]>, gone: Iterable<[key: string, id: number]>) {
  const changes = new Map<number, SlipChange>();
  const of = (hash: number): SlipChange => {
    let change = changes.get(bucketOf(hash));
    if (change === undefined) changes.set(bucketOf(hash), (change = { added: [], gone: new Set() }));
    return change;
  };
  for (const [key, id] of added)
    for (const hash of deletionHashes(key)) of(hash).added.push({ rest: restOf(hash), id });
  for (const [key, id] of gone) for (const hash of deletionHashes(key)) of(hash).gone.add(id);
  return changes;
}

/** The words that these hashes lead to. @param data a bucket @param rests the lower halves that are wanted in it */
export function slipsIn(data: Uint8Array, rests: ReadonlySet<number>): number[] {
  return unpack(data)
    .filter(({ rest }) => rests.has(rest))
    .map(({ id }) => id);
}

/** The wanted lower halves by bucket. */
export function wantedSlips(hashes: readonly number[]): Map<number, Set<number>> {
  const wanted = new Map<number, Set<number>>();
  for (const hash of hashes) {
    const rests = wanted.get(bucketOf(hash)) ?? new Set<number>();
    wanted.set(bucketOf(hash), rests.add(restOf(hash)));
  }
  return wanted;
}

/** Ids that fit beside a hash in the 53 bits of a number. */
const MOST_IDS = 2 ** 21;

/**
 * All buckets of a vocabulary, one after the other: hash and id in one number, sorted as numbers are, so that millions
 * of them take no more than eight bytes each.
 * @param words with ids from 1 on
 * @returns null when there are too many of them for that
 */
export function allSlips(words: ReadonlyMap<string, number>): Generator<StoredSlips> | null {
  if (words.size >= MOST_IDS) return null;
  let count = 0;
  for (const key of words.keys()) count += key.length + 1;
  const slips = new Float64Array(count);
  let length = 0;
  for (const [key, id] of words) {
    for (const hash of deletionHashes(key)) {
      slips[length] = (hash >>> 0) * MOST_IDS + id;
      length += 1;
    }
  }
  return bucketsOf(slips.subarray(0, length).sort());
}

export interface StoredSlips {
  bucket: number;
  data: Uint8Array;
}

function* bucketsOf(slips: Float64Array): Generator<StoredSlips> {
  let numbers: number[] = [];
  let [bucket, before] = [0, 0];
  for (const slip of slips) {
    const hash = Math.floor(slip / MOST_IDS);
    if (bucketOf(hash) !== bucket) {
      if (numbers.length > 0) yield { bucket, data: packNumbers(numbers) };
      numbers = [];
      [bucket, before] = [bucketOf(hash), 0];
    }
    numbers.push(restOf(hash) - before, slip % MOST_IDS);
    before = restOf(hash);
  }
  if (numbers.length > 0) yield { bucket, data: packNumbers(numbers) };
}
