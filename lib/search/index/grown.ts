type Numbers = Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** The same numbers with room for at least so many; made twice as large when it is too small. */
export function grown<T extends Numbers>(numbers: T, length: number): T {
  if (length <= numbers.length) return numbers;
  const more = new (numbers.constructor as new (length: number) => T)(Math.max(length, numbers.length * 2));
  more.set(numbers);
  return more;
}
