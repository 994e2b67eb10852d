import { PagedNumbers } from '@/lib/import/memory/paged-numbers';

/** The share that may be taken, beyond which it is made larger. */
const FULL = 0.7;
/** What a number of 32 bits holds, less the one that says that a slot is taken. */
const MOST = 0xffff_ffff;
/** Slots that it begins with, as a power of two. */
const FIRST_BITS = 10;

/**
 * Small whole numbers by keys that are hashes: so many words of 32 bits, evenly spread. A key's slot goes by the highest
 * bits of its first word, so a larger table has its slots in the same order, and making it larger goes through both from
 * the beginning to the end, as files like it.
 */
export class SlotTable {
  private slots = new PagedNumbers();
  private bits = FIRST_BITS;
  private count = 0;
  private readonly width: number;

  /** @param words of a key */
  constructor(words: number) {
    this.width = words + 1;
  }

  get(key: readonly number[]): number | undefined {
    const kept = this.slots.at(this.find(key) + this.width - 1);
    return kept === 0 ? undefined : kept - 1;
  }

  /**
   * @param value it takes the place of what the key had
   * @throws RangeError when it is not from 0 to 4 294 967 294
   */
  set(key: readonly number[], value: number): void {
    if (value < 0 || value >= MOST) throw new RangeError(`no table keeps ${value}`);
    if (this.count + 1 > 2 ** this.bits * FULL) this.enlarge();
    const at = this.find(key);
    const last = at + this.width - 1;
    if (this.slots.at(last) === 0) this.count += 1;
    for (const [index, word] of key.entries()) this.slots.set(at + index, word);
    this.slots.set(last, value + 1);
  }

  close(): void {
    this.slots.close();
  }

  /** Where the key stands, or else would stand. */
  private find(key: readonly number[]): number {
    const most = 2 ** this.bits;
    let slot = (key[0] ?? 0) >>> (32 - this.bits);
    while (!this.fits(slot * this.width, key)) slot = (slot + 1) % most;
    return slot * this.width;
  }

  private fits(at: number, key: readonly number[]): boolean {
    if (this.slots.at(at + this.width - 1) === 0) return true;
    for (let index = 0; index < key.length; index += 1) if (this.slots.at(at + index) !== key[index]) return false;
    return true;
  }

  private enlarge(): void {
    const [old, length] = [this.slots, 2 ** this.bits * this.width];
    this.slots = new PagedNumbers();
    this.bits += 1;
    this.count = 0;
    for (let at = 0; at < length; at += this.width) {
      const kept = old.at(at + this.width - 1);
      if (kept === 0) continue;
      this.set(
        Array.from({ length: this.width - 1 }, (_, index) => old.at(at + index)),
        kept - 1,
      );
    }
    old.close();
  }
}
