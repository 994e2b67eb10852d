import { closeSync, readSync } from 'node:fs';
import { namelessFile, writeWhole } from '@/lib/nameless-file';

/** Numbers of a page: four kilobytes, as the kernel holds files. */
const PAGE = 1_024;
const PAGE_BYTES = PAGE * Uint32Array.BYTES_PER_ELEMENT;
/** Pages that are held: one megabyte. What needs no more never sees the disk. */
const HELD = 256;

interface Page {
  number: number;
  numbers: Uint32Array;
  isChanged: boolean;
}

/**
 * Whole numbers below 2^32 by their places, of which there may be any many: at first each is 0. Beyond a megabyte they
 * lie in a file without a name, which is gone with the process, and the oldest page makes room for the next.
 */
export class PagedNumbers {
  private readonly pages = new Map<number, Page>();
  private file: number | null = null;
  private last: Page | undefined;

  /** @throws when the file cannot be read or written; so does `set` */
  at(place: number): number {
    return this.pageOf(place).numbers[place % PAGE] ?? 0;
  }

  set(place: number, value: number): void {
    const page = this.pageOf(place);
    page.numbers[place % PAGE] = value;
    page.isChanged = true;
  }

  close(): void {
    if (this.file !== null) closeSync(this.file);
    this.file = null;
    this.pages.clear();
    this.last = undefined;
  }

  private pageOf(place: number): Page {
    const number = Math.floor(place / PAGE);
    if (this.last?.number === number) return this.last;
    return (this.last = this.pages.get(number) ?? this.load(number));
  }

  private load(number: number): Page {
    const numbers = this.room();
    const read = this.file === null ? 0 : readSync(this.file, numbers, 0, PAGE_BYTES, number * PAGE_BYTES);
    // Behind the end of the file are pages that nobody has written yet.
    numbers.fill(0, read / Uint32Array.BYTES_PER_ELEMENT);
    const page = { number, numbers, isChanged: false };
    this.pages.set(number, page);
    return page;
  }

  /** Numbers for a page: those of the oldest, when no more may be held. */
  private room(): Uint32Array {
    const [oldest] = this.pages.values();
    if (oldest === undefined || this.pages.size < HELD) return new Uint32Array(PAGE);
    if (oldest.isChanged) this.write(oldest);
    this.pages.delete(oldest.number);
    return oldest.numbers;
  }

  private write({ number, numbers }: Page): void {
    this.file ??= namelessFile('khizana-numbers-');
    writeWhole(this.file, new Uint8Array(numbers.buffer), number * PAGE_BYTES);
  }
}
