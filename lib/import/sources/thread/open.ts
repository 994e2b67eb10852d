import { on, once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ImportSource } from '@/lib/import/import-record';
import type { SourceKind, SourceOptions } from '@/lib/import/sources/kinds';
import type { ReadStart, ReadWish, ReadWord } from '@/lib/import/sources/thread/messages';

/** What a thread says first. */
type Opened = Extract<ReadWord, { word: 'open' | 'fault' }>;

/**
 * Opens an archive as `openSource` does, and reads it in a thread: on two cores it is read and cleaned while what came
 * before is written. The thread ends with the process.
 * @param program the bundle of thread.ts
 * @throws what `openSource` would throw
 */
export async function openInThread(
  program: string,
  ...[kind, paths, options]: [SourceKind, readonly string[], SourceOptions]
): Promise<ImportSource> {
  const thread = new Worker(path.resolve(program), { workerData: { kind, paths, options } satisfies ReadStart });
  const tell = (wish: ReadWish) => thread.postMessage(wish);
  const [first] = (await once(thread, 'message')) as [Opened];
  if (first.word === 'fault') throw first.fault;
  let progress = { bytes: 0, of: 0 };
  let readings = 0;
  return {
    ...first.facts,
    progress: () => progress,
    async *items() {
      const reading = ++readings;
      const words = on(thread, 'message') as AsyncIterable<[ReadWord]>;
      tell({ wish: 'begin', reading });
      try {
        for await (const [word] of words) {
          if (word.word === 'open' || word.reading !== reading) continue;
          if (word.word === 'fault') throw word.fault;
          if (word.word === 'end') return;
          tell({ wish: 'more', reading });
          ({ progress } = word);
          yield* word.items;
        }
      } finally {
        tell({ wish: 'stop', reading });
      }
    },
  };
}
