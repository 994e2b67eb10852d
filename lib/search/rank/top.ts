/** The best of many, in order. */

export type IsBefore = (one: number, other: number) => boolean;

/** From here on sorting all costs less than keeping a heap. */
const SMALL = 512;

/** The first `most` of the numbers by an order, without sorting the rest. */
export function topOf(all: readonly number[], most: number, isBefore: IsBefore): number[] {
  const compare = (one: number, other: number) => (isBefore(one, other) ? -1 : 1);
  if (all.length <= SMALL || most * 4 > all.length) return [...all].sort(compare).slice(0, most);
  // The root is the last of those that are kept.
  const heap: number[] = [];
  const swap = (one: number, other: number) => {
    const kept = heap[one] ?? 0;
    heap[one] = heap[other] ?? 0;
    heap[other] = kept;
  };
  const sink = () => {
    for (let at = 0; ;) {
      let last = at;
      for (const child of [at * 2 + 1, at * 2 + 2])
        if (child < heap.length && isBefore(heap[last] ?? 0, heap[child] ?? 0)) last = child;
      if (last === at) return;
      swap(at, last);
      at = last;
    }
  };
  for (const one of all) {
    if (heap.length < most) {
      heap.push(one);
      for (let at = heap.length - 1; at > 0;) {
        const parent = (at - 1) >> 1;
        if (!isBefore(heap[parent] ?? 0, heap[at] ?? 0)) break;
        swap(at, parent);
        at = parent;
      }
    } else if (isBefore(one, heap[0] ?? 0)) {
      heap[0] = one;
      sink();
    }
  }
  return heap.sort(compare);
}
