import { deletionHashes } from '@/lib/search/analyse/distance';
import { packNumbers, unpackNumbers } from '@/lib/search/rank/codec';

/**
 * Deletion hashes with the ids of their words, in buckets by the upper half of a hash; in a bucket in the order of the
 * lower halves and the ids, each lower half as its distance to the one before.
 */

const BUCKETS = 0x1_0000;
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

/** Slips that are sorted together, in eight bytes each. */
const SORTED = 1_048_576;

/**
 * All buckets of a vocabulary, one after the other: hash and id in one number, sorted as numbers are. Of millions only
 * those of some buckets are held at a time, and the words are gone through for each such stretch.
 * @param words with ids from 1 on
 * @param most slips that are sorted together, about
 * @returns null when there are too many words for that
 */
export function allSlips(words: ReadonlyMap<string, number>, most = SORTED): Generator<StoredSlips> | null {
  return words.size >= MOST_IDS ? null : inStretches(words, most);
}

function* inStretches(words: ReadonlyMap<string, number>, most: number): Generator<StoredSlips> {
  // A word has about as many as letters.
  let letters = 0;
  for (const key of words.keys()) letters += key.length + 1;
  const stretches = Math.ceil(letters / most);
  const stretchOf = (hash: number) => Math.floor((bucketOf(hash) * stretches) / BUCKETS);
  const sizes = new Uint32Array(stretches);
  for (const key of words.keys()) {
    for (const hash of deletionHashes(key)) sizes[stretchOf(hash)] = (sizes[stretchOf(hash)] ?? 0) + 1;
  }
  const room = new Float64Array(Math.max(0, ...sizes));
  for (let stretch = 0; stretch < stretches; stretch += 1) {
    let length = 0;
    for (const [key, id] of words) {
      for (const hash of deletionHashes(key)) {
        if (stretchOf(hash) !== stretch) continue;
        room[length] = (hash >>> 0) * MOST_IDS + id;
        length += 1;
      }
    }
    yield* bucketsOf(room.subarray(0, length).sort());
  }
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
