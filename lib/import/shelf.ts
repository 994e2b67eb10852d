import { closeSync, readSync, writeSync } from 'node:fs';
import { grown } from '@/lib/grown';
import { namelessFile } from '@/lib/nameless-file';

/** Bytes that wait to be written together: what is kept in fewer never sees the disk. */
const PORTION = 64 * 1024;

/**
 * Texts of which a run may want a few again, by their numbers. They lie in a file without a name, which is gone with the
 * process: an archive of any size takes eight bytes of memory for each.
 */
export class Shelf {
  private count = 0;
  /** Where each ends, in bytes. */
  private ends = new Float64Array(64);
  private file: number | null = null;
  /** Bytes in the file. */
  private written = 0;
  private waiting: Buffer[] = [];
  private waitingBytes = 0;

  /** @returns its number, from 0 on */
  put(text: string): number {
    const bytes = Buffer.from(text, 'utf8');
    this.waiting.push(bytes);
    this.waitingBytes += bytes.length;
    this.ends = grown(this.ends, this.count + 1);
    this.ends[this.count] = this.written + this.waitingBytes;
    if (this.waitingBytes >= PORTION) this.write();
    return this.count++;
  }

  /** The text of a number; empty when there is none. @throws when the file cannot be read */
  get(number: number): string {
    const end = number < this.count ? (this.ends[number] ?? 0) : 0;
    const start = number === 0 ? 0 : (this.ends[number - 1] ?? 0);
    const length = Math.max(end - start, 0);
    if (start >= this.written || this.file === null) {
      return Buffer.concat(this.waiting).toString('utf8', start - this.written, start - this.written + length);
    }
    const bytes = Buffer.alloc(length);
    for (let read = 0; read < length;) {
      const more = readSync(this.file, bytes, read, length - read, start + read);
      if (more === 0) throw new Error('the file of what was read is shorter than it was written');
      read += more;
    }
    return bytes.toString('utf8');
  }

  close(): void {
    if (this.file !== null) closeSync(this.file);
    this.file = null;
    this.count = 0;
  }

  private write(): void {
    this.file ??= namelessFile('khizana-shelf-');
    const bytes = Buffer.concat(this.waiting);
    for (let at = 0; at < bytes.length;) {
      at += writeSync(this.file, bytes, at, bytes.length - at, this.written + at);
    }
    this.written += bytes.length;
    this.waiting = [];
    this.waitingBytes = 0;
  }
}
