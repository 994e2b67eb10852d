import { setTimeout as sleep } from 'node:timers/promises';
import { refreshRelated } from '@/lib/related/refresh-commands';
import { startSoonClock, type SoonClock } from '@/lib/soon-clock';

/** Readers come first: between two portions it rests so many times as long as the one took. */
const REST = 4;

/** Keeps what articles' pages offer to read on. Publishing never waits for it. */
export const startRelatedClock = (): SoonClock =>
  startSoonClock({
    collect: 3_000,
    look: 60_000,
    work: refreshAll,
    fault: 'what articles are alike could not be reckoned',
  });

async function refreshAll(stopping: AbortSignal): Promise<void> {
  try {
    while (!stopping.aborted) {
      const before = performance.now();
      if ((await refreshRelated()) === 0) return;
      await sleep(REST * (performance.now() - before), undefined, { signal: stopping });
    }
  } catch (error) {
    if (!stopping.aborted) throw error;
  }
}
