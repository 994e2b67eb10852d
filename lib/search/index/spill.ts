import { closeSync, readSync } from 'node:fs';
import { namelessFile, writeWhole } from '@/lib/nameless-file';

/** Bytes that are written or read together. */
const PORTION = 256 * 1024;
/** Before each list: its number and its length. */
const HEAD = 8;

/**
 * Lists of bytes that left the memory of a build: in the order of their numbers, in a file without a name. They are read
 * once, in the same order.
 */
export class Spill {
  private readonly file = namelessFile('khizana-index-');
  private buffer = Buffer.allocUnsafe(PORTION);
  private length = 0;
  /** Bytes of the file that were read. */
  private at = 0;
  private isAtEnd = false;
  /** Where in the buffer the next list begins, once it is read. */
  private from = 0;

  /** @param lists with rising numbers */
  constructor(lists: Iterable<readonly [number: number, bytes: Uint8Array]>) {
    for (const [number, bytes] of lists) {
      if (this.length + HEAD + bytes.length > this.buffer.length) this.write();
      if (HEAD + bytes.length > this.buffer.length) this.buffer = Buffer.allocUnsafe(HEAD + bytes.length);
      this.length = this.buffer.writeUInt32LE(number, this.length);
      this.length = this.buffer.writeUInt32LE(bytes.length, this.length);
      this.buffer.set(bytes, this.length);
      this.length += bytes.length;
    }
    this.write();
    // Until it is read, at the end.
    this.buffer = Buffer.alloc(0);
  }

  /** The bytes of a list, when the next one has this number; else none, and it waits. */
  take(number: number): Uint8Array | null {
    if (!this.has(HEAD) || this.buffer.readUInt32LE(this.from) !== number) return null;
    const size = this.buffer.readUInt32LE(this.from + 4);
    if (!this.has(HEAD + size)) throw new Error('the file of an index in the making is shorter than it was written');
    const bytes = Uint8Array.from(this.buffer.subarray(this.from + HEAD, this.from + HEAD + size));
    this.from += HEAD + size;
    return bytes;
  }

  close(): void {
    closeSync(this.file);
  }

  private write(): void {
    writeWhole(this.file, this.buffer.subarray(0, this.length));
    this.length = 0;
  }

  /** Reads on until so many bytes are there, if the file has them. */
  private has(wanted: number): boolean {
    if (this.length - this.from >= wanted) return true;
    if (this.isAtEnd) return false;
    const rest = this.buffer.subarray(this.from, this.length);
    const buffer = Buffer.allocUnsafe(Math.max(PORTION, wanted));
    buffer.set(rest);
    this.length = rest.length;
    this.from = 0;
    this.buffer = buffer;
    while (this.length < buffer.length) {
      const more = readSync(this.file, buffer, this.length, buffer.length - this.length, this.at);
      this.isAtEnd = more === 0;
      if (this.isAtEnd) break;
      this.length += more;
      this.at += more;
    }
    return this.length >= wanted;
  }
}
