/** The best of many, in order. */

/** Below zero when the first of two comes first, as for `sort`. */
export type Order = (one: number, other: number) => number;

/** From here on sorting all costs less than keeping a heap. */
const SMALL = 512;

/**
 * The first `most` of the numbers by an order, without sorting the rest.
 * @param worth what the order looks at first, by number, the higher the better: nearly all are then left at one look
 */
export function topOf(all: Int32Array, most: number, order: Order, worth?: Float32Array): number[] {
  if (all.length <= SMALL || most * 4 > all.length) return [...all].sort(order).slice(0, most);
  // The root is the last of those that are kept.
  const heap: number[] = [...all.subarray(0, most)].sort((one, other) => order(other, one));
  const worthOf = (one = 0) => worth?.[one] ?? -Infinity;
  let least = worthOf(heap[0]);
  for (let at = most; at < all.length; at += 1) {
    const one = all[at] as number;
    if (worth !== undefined && (worth[one] as number) < least) continue;
    if (order(one, heap[0] as number) >= 0) continue;
    sink(heap, one, order);
    least = worthOf(heap[0]);
  }
  return heap.sort(order);
}

/** Puts a number in the root's stead, where it belongs. */
function sink(heap: number[], one: number, order: Order): void {
  let at = 0;
  for (;;) {
    let child = at * 2 + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && order(heap[child] as number, heap[child + 1] as number) < 0) child += 1;
    if (order(heap[child] as number, one) <= 0) break;
    heap[at] = heap[child] as number;
    at = child;
  }
  heap[at] = one;
}
