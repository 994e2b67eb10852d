interface Bounds<T> {
  /** Items in a batch. */
  most: number;
  /** Of an item, in whatever is to be bounded. */
  sizeOf?: (item: T) => number;
  /** The size from which on a batch ends, however few its items are. */
  mostSize?: number;
}

/** Items in batches, none of them empty; the last is what is left. */
export async function* batchesOf<T>(
  items: AsyncIterable<T> | Iterable<T>,
  { most, sizeOf = () => 0, mostSize = Infinity }: Bounds<T>,
): AsyncGenerator<T[]> {
  let batch: T[] = [];
  let size = 0;
  for await (const item of items) {
    batch.push(item);
    size += sizeOf(item);
    if (batch.length < most && size < mostSize) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}
