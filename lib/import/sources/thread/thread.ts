import { parentPort, workerData } from 'node:worker_threads';
import { batchesOf } from '@/lib/batches';
import { charactersOf, type ImportSource } from '@/lib/import/import-record';
import { openSource } from '@/lib/import/sources/open';
import type { ReadStart, ReadWish, ReadWord } from '@/lib/import/sources/thread/messages';

/** Reads and cleans an archive in a thread of its own, some items ahead of whoever asked for them. */

/** Items of a portion, and characters of their texts. */
const MOST = 100;
const MOST_CHARACTERS = 1_048_576;
/** Portions that are on their way at a time. */
const AHEAD = 2;

const { kind, paths, options } = workerData as ReadStart;
const say = (word: ReadWord): void => parentPort?.postMessage(word);

/** The reading that is wanted, and how many portions more. */
let wanted = { reading: 0, portions: 0 };
let wake = (): void => undefined;

try {
  const source = await openSource(kind, paths, options);
  const { name, total, hosts } = source;
  parentPort?.on('message', ({ wish, reading }: ReadWish) => {
    if (wish === 'begin') {
      wanted = { reading, portions: AHEAD };
      void read(source, reading);
    } else if (reading === wanted.reading) {
      if (wish === 'stop') wanted = { reading: 0, portions: 0 };
      else wanted.portions += 1;
    }
    wake();
  });
  say({ word: 'open', facts: { name, total, hosts } });
} catch (fault) {
  say({ word: 'fault', reading: null, fault });
}

async function read(source: ImportSource, reading: number): Promise<void> {
  try {
    const portions = batchesOf(source.items(), { most: MOST, sizeOf: charactersOf, mostSize: MOST_CHARACTERS });
    for await (const items of portions) {
      say({ word: 'items', reading, items, progress: source.progress() });
      wanted.portions -= 1;
      while (wanted.reading === reading && wanted.portions === 0)
        await new Promise<void>((resolve) => (wake = resolve));
      if (wanted.reading !== reading) return;
    }
    say({ word: 'end', reading });
  } catch (fault) {
    say({ word: 'fault', reading, fault });
  }
}
