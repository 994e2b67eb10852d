import { grown } from '@/lib/search/index/grown';

/**
 * Memory for very many lists of bytes that grow side by side: an object for each would keep the collector busy for as
 * long as all the rest of a build takes. A list is a chain of pieces, each larger than the one before, in pages that all
 * lists share (the byte pool of Lucene's indexing chain); the last four bytes of a piece say where the next begins.
 */
export class BytePool {
  private readonly pages: Uint8Array[] = [];
  private free = 0;
  /** By list: where it begins, where its next byte goes, and how long it is. */
  private first = new Uint32Array(1_024);
  private next = new Uint32Array(1_024);
  private sizes = new Uint32Array(1_024);
  private count = 0;

  /** Begins a list. @returns its number, from 0 */
  begin(): number {
    const list = this.count;
    this.count += 1;
    this.first = grown(this.first, this.count);
    this.next = grown(this.next, this.count);
    this.sizes = grown(this.sizes, this.count);
    const at = this.piece(PIECES[0]);
    this.first[list] = at;
    this.next[list] = at;
    this.sizes[list] = 0;
    return list;
  }

  /** Bytes that the lists take. */
  get room(): number {
    return this.free;
  }

  /** Forgets all lists, and keeps the memory for the next ones: given up, it would wait for the collector. */
  clear(): void {
    this.count = 0;
    this.free = 0;
  }

  push(list: number, byte: number): void {
    const size = this.sizes[list] as number;
    if (isFull(size)) this.lengthen(list, size);
    const at = this.next[list] as number;
    (this.pages[at >>> PAGE_BITS] as Uint8Array)[at & PAGE_MASK] = byte;
    this.next[list] = at + 1;
    this.sizes[list] = size + 1;
  }

  /** The whole list, in memory of its own. */
  read(list: number): Uint8Array<ArrayBuffer> {
    const size = this.sizes[list] ?? 0;
    const bytes = new Uint8Array(size);
    let at = this.first[list] ?? 0;
    for (let done = 0, level = 0; done < size; level += 1) {
      const length = Math.min(pieceOf(level), size - done);
      const page = this.pages[at >>> PAGE_BITS] as Uint8Array;
      const from = at & PAGE_MASK;
      bytes.set(page.subarray(from, from + length), done);
      done += length;
      if (done < size) at = readAddress(page, from + length);
    }
    return bytes;
  }

  private lengthen(list: number, size: number): void {
    const end = this.next[list] as number;
    const at = this.piece(pieceOf(levelAt(size)));
    writeAddress(this.pages[end >>> PAGE_BITS] as Uint8Array, end & PAGE_MASK, at);
    this.next[list] = at;
  }

  /** Room for so many bytes and an address. No piece goes over the end of a page. */
  private piece(length: number): number {
    const room = length + ADDRESS;
    if ((this.free & PAGE_MASK) + room > PAGE) this.free = (this.free | PAGE_MASK) + 1;
    if (this.free === this.pages.length * PAGE) this.pages.push(new Uint8Array(PAGE));
    const at = this.free;
    this.free += room;
    return at;
  }
}

const PAGE_BITS = 20;
const PAGE = 1 << PAGE_BITS;
const PAGE_MASK = PAGE - 1;
const ADDRESS = 4;
/** Bytes of the pieces of a list, one after the other; the last size again and again. */
const PIECES = [4, 8, 16, 32, 64, 128, 256, 512, 1_024] as const;
const LAST = 1_024;

const pieceOf = (level: number): number => PIECES[level] ?? LAST;

/** At which lengths a list has filled its pieces, up to where they are all of one size. */
const ENDS = PIECES.reduce((sum, size) => sum + size, 0);
const IS_END = new Uint8Array(ENDS + 1);
const LEVELS = new Uint8Array(ENDS + 1);
PIECES.reduce((sum, size, level) => {
  IS_END[sum + size] = 1;
  LEVELS[sum + size] = level + 1;
  return sum + size;
}, 0);

/** Whether a list of so many bytes has no room left in its last piece. */
const isFull = (size: number): boolean => (size <= ENDS ? IS_END[size] === 1 : (size - ENDS) % LAST === 0);

/** Which piece comes after so many bytes. */
const levelAt = (size: number): number => LEVELS[Math.min(size, ENDS)] as number;

function writeAddress(page: Uint8Array, at: number, address: number): void {
  for (let part = 0; part < ADDRESS; part += 1) page[at + part] = (address >>> (part * 8)) & 255;
}

function readAddress(page: Uint8Array, at: number): number {
  let address = 0;
  for (let part = ADDRESS - 1; part >= 0; part -= 1) address = address * 256 + (page[at + part] as number);
  return address;
}
