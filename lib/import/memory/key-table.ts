import { hash } from 'node:crypto';
import { SlotTable } from '@/lib/import/memory/slot-table';

/**
 * Small whole numbers by keys of any length: of a key 96 bits of its SHA-256 are kept. That two of a million keys agree
 * in them has a likelihood of one to 10^17.
 */
export class KeyTable {
  private readonly slots = new SlotTable(3);

  get(key: string): number | undefined {
    return this.slots.get(wordsOf(key));
  }

  /** @param value from 0 to 4 294 967 294 */
  set(key: string, value: number): void {
    this.slots.set(wordsOf(key), value);
  }

  close(): void {
    this.slots.close();
  }
}

function wordsOf(key: string): number[] {
  const bytes = hash('sha256', key, 'buffer');
  return [bytes.readUInt32LE(0), bytes.readUInt32LE(4), bytes.readUInt32LE(8)];
}
