import { setImmediate } from 'node:timers/promises';

/** Items that may wait; beyond that the next is turned away at once. */
const IN_LINE = 10_000;

/**
 * Group commit: while one batch is being committed, what arrives waits; then all of it is the next batch. There is no
 * fixed wait, so a lone item goes at once, and under load the cost of a commit is shared by all that came meanwhile
 * (rendering.md §2: some forty times the rate of a commit for each).
 * @param commit records a batch; what it returns belongs to every item of it
 * @param most items in a batch
 * @returns records one item: the batch's result, after its commit. @throws what commit throws; Error when too many wait
 */
export function groupCommit<T, R>(commit: (items: readonly T[]) => Promise<R>, most: number): (item: T) => Promise<R> {
  interface Waiting {
    item: T;
    resolve: (result: R) => void;
    reject: (error: unknown) => void;
  }
  let line: Waiting[] = [];
  let running = false;

  const run = async (): Promise<void> => {
    running = true;
    while (line.length > 0) {
      // What other connections have sent by now is read first: of all that came at once only one would go along.
      await setImmediate();
      const batch = line.slice(0, most);
      line = line.slice(most);
      try {
        const result = await commit(batch.map(({ item }) => item));
        for (const { resolve } of batch) resolve(result);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    running = false;
  };

  return (item) =>
    new Promise((resolve, reject) => {
      if (line.length >= IN_LINE) {
        reject(new Error('too many views wait to be recorded'));
        return;
      }
      line.push({ item, resolve, reject });
      if (!running) void run();
    });
}
