import { batchesOf } from '@/lib/batches';
import { readAhead } from '@/lib/read-ahead';

/** Characters of items after which a batch ends, however few they are: no batch takes the memory of a whole archive. */
const MOST_CHARACTERS = 4 * 1_048_576;

/**
 * Items in batches, of which the next is read while the caller works on one: the database's time is the reader's.
 * @param sizeOf in characters, of one item
 */
export const batchesAhead = <T>(items: AsyncIterable<T>, most: number, sizeOf: (item: T) => number) =>
  readAhead(batchesOf(items, { most, sizeOf, mostSize: MOST_CHARACTERS }));
