import { setTimeout as sleep } from 'node:timers/promises';
import { read } from './articles';

export interface Watch {
  /** The titles that the page bore, one after the other, each told once as long as it stays. */
  seen: string[];
  /** When the last of the titles was first seen; milliseconds since 1970. */
  firstNew: number;
}

/**
 * Asks for the page again and again, everywhere at once, until `work` is done.
 * @param onNew told when the last of the titles is first seen anywhere
 * @returns how long `work` took, and for each place what was seen
 */
export async function titlesDuring(
  origins: readonly string[],
  address: string,
  titles: readonly [old: string, edited: string],
  work: () => Promise<void>,
  onNew: () => Promise<void> = async () => undefined,
): Promise<{ saved: number; watches: Watch[] }> {
  const state = { running: true, told: null as Promise<void> | null };
  const watch = async (origin: string): Promise<Watch> => {
    const result: Watch = { seen: [], firstNew: 0 };
    while (state.running) {
      const html = await read(origin, address);
      const found = titles.find((title) => html.includes(title)) ?? html.slice(0, 40);
      if (result.seen.at(-1) !== found) result.seen.push(found);
      if (found === titles[1] && result.firstNew === 0) {
        result.firstNew = Date.now();
        state.told ??= onNew();
      }
      await sleep(5);
    }
    return result;
  };
  const watching = Promise.all(origins.map(watch));
  const start = performance.now();
  await work();
  const saved = Math.round(performance.now() - start);
  state.running = false;
  const watches = await watching;
  await state.told;
  return { saved, watches };
}
