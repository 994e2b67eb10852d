/**
 * How postings and sequences are packed: numbers of seven bits a byte, the last byte of each below 128. A posting is the
 * distance to the article before it and one byte that says how often the word stands in which part.
 */

/** How often a word stands in the body: exact while it matters, then in steps. */
const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 28, 40, 64] as const;

export interface Frequencies {
  title: number;
  body: number;
  /** In the names that the article hangs on: tags, authors, section. */
  names: number;
}

/** The byte of a posting. */
export function packFrequencies({ title, body, names }: Frequencies): number {
  let level = LEVELS.length - 1;
  while (level > 0 && (LEVELS[level] ?? 0) > body) level -= 1;
  return level | (Math.min(title, 3) << 4) | (Math.min(names, 3) << 6);
}

export const unpackFrequencies = (code: number): Frequencies => ({
  body: LEVELS[code & 15] ?? 0,
  title: (code >> 4) & 3,
  names: code >> 6,
});

/** Numbers from 0 to 2³¹ one after the other. */
export function packNumbers(numbers: Iterable<number>): Uint8Array {
  const bytes: number[] = [];
  for (const number of numbers) pushNumber(bytes, number);
  return Uint8Array.from(bytes);
}

export function pushNumber(bytes: number[], number: number): void {
  let rest = number;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
}

export const unpackNumbers = (data: Uint8Array): number[] => [...numbersIn(data)];

/** The same for those who only look. */
export function numbersIn(data: Uint8Array): Int32Array {
  const room = new Int32Array(data.length);
  let count = 0;
  for (let at = 0; at < data.length;) {
    let byte = data[at++] as number;
    let number = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = data[at++] as number;
      number |= (byte & 127) << shift;
    }
    room[count++] = number;
  }
  return room.subarray(0, count);
}

/** Postings in the order of their articles: pairs of article and byte, flat. */
export function packPostings(pairs: ArrayLike<number>, base: number): Uint8Array {
  const bytes: number[] = [];
  let before = base;
  for (let at = 0; at < pairs.length; at += 2) {
    const doc = pairs[at] ?? 0;
    pushNumber(bytes, doc - before);
    bytes.push(pairs[at + 1] ?? 0);
    before = doc;
  }
  return Uint8Array.from(bytes);
}

export function unpackPostings(data: Uint8Array, base: number): number[] {
  const pairs: number[] = [];
  let doc = base;
  for (let at = 0; at < data.length;) {
    let byte = data[at++] ?? 0;
    let distance = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = data[at++] ?? 0;
      distance |= (byte & 127) << shift;
    }
    doc += distance;
    pairs.push(doc, data[at++] ?? 0);
  }
  return pairs;
}
