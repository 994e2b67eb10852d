import { closeSync, readSync } from 'node:fs';
import { namelessFile, writeWhole } from '@/lib/nameless-file';

/** Bytes that wait to be written together: what is kept in fewer never sees the disk. */
const PORTION = 64 * 1024;
/** Before each text stands its length. */
const HEAD = Uint32Array.BYTES_PER_ELEMENT;

/** Texts of which a run may want a few again. They lie in a file without a name, which is gone with the process. */
export class Shelf {
  private file: number | null = null;
  /** Bytes in the file. */
  private written = 0;
  private waiting: Buffer[] = [];
  private waitingBytes = 0;

  /** @returns its place, in bytes from the beginning */
  put(text: string): number {
    const place = this.written + this.waitingBytes;
    const bytes = Buffer.from(text, 'utf8');
    const head = Buffer.alloc(HEAD);
    head.writeUInt32LE(bytes.length);
    this.waiting.push(head, bytes);
    this.waitingBytes += HEAD + bytes.length;
    if (this.waitingBytes >= PORTION) this.write();
    return place;
  }

  /** The text of a place that `put` gave. @throws when the file cannot be read */
  get(place: number): string {
    const length = this.bytesAt(place, HEAD).readUInt32LE();
    return this.bytesAt(place + HEAD, length).toString('utf8');
  }

  close(): void {
    if (this.file !== null) closeSync(this.file);
    this.file = null;
  }

  private bytesAt(place: number, length: number): Buffer {
    if (place >= this.written || this.file === null) {
      return Buffer.concat(this.waiting).subarray(place - this.written, place - this.written + length);
    }
    const bytes = Buffer.alloc(length);
    for (let read = 0; read < length;) {
      const more = readSync(this.file, bytes, read, length - read, place + read);
      if (more === 0) throw new Error('the file of what was read is shorter than it was written');
      read += more;
    }
    return bytes;
  }

  private write(): void {
    this.file ??= namelessFile('khizana-shelf-');
    const bytes = Buffer.concat(this.waiting);
    writeWhole(this.file, bytes, this.written);
    this.written += bytes.length;
    this.waiting = [];
    this.waitingBytes = 0;
  }
}
