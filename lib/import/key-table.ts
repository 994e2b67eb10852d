import { hash } from 'node:crypto';

/** Numbers of a key: three of its hash, and what is kept under it and one. */
const WIDTH = 4;
/** The share that may be taken, beyond which it is made larger. */
const FULL = 0.7;

/**
 * Small whole numbers by keys of any length, in some thirty bytes each: of a key 96 bits of its SHA-256 are kept. That two
 * of a million keys agree in them has a likelihood of one to 10^17.
 */
export class KeyTable {
  private slots = new Uint32Array(1_024 * WIDTH);
  private count = 0;

  get(key: string): number | undefined {
    const value = this.slots[this.find(this.slots, wordsOf(key)) + 3] ?? 0;
    return value === 0 ? undefined : value - 1;
  }

  /** @param value from 0 to 4 294 967 294 */
  set(key: string, value: number): void {
    if ((this.count + 1) * WIDTH > this.slots.length * FULL) this.enlarge();
    if (this.put(this.slots, wordsOf(key), value + 1)) this.count += 1;
  }

  /** @returns whether it was not there */
  private put(slots: Uint32Array, words: Words, kept: number): boolean {
    const at = this.find(slots, words);
    const isNew = slots[at + 3] === 0;
    slots.set(words, at);
    slots[at + 3] = kept;
    return isNew;
  }

  /** Where the key stands, or else would stand. */
  private find(slots: Uint32Array, [first, second, third]: Words): number {
    let at = (first * WIDTH) % slots.length;
    while (slots[at + 3] !== 0) {
      if (slots[at] === first && slots[at + 1] === second && slots[at + 2] === third) break;
      at = (at + WIDTH) % slots.length;
    }
    return at;
  }

  private enlarge(): void {
    const { slots } = this;
    const more = new Uint32Array(slots.length * 2);
    const word = (at: number) => slots[at] ?? 0;
    for (let at = 0; at < slots.length; at += WIDTH) {
      const kept = word(at + 3);
      if (kept !== 0) this.put(more, [word(at), word(at + 1), word(at + 2)], kept);
    }
    this.slots = more;
  }
}

type Words = readonly [number, number, number];

function wordsOf(key: string): Words {
  const bytes = hash('sha256', key, 'buffer');
  return [bytes.readUInt32LE(0), bytes.readUInt32LE(4), bytes.readUInt32LE(8)];
}
