import { setTimeout as sleep } from 'node:timers/promises';
import { log } from '@/lib/log';
import { refreshRelated } from '@/lib/related/refresh-commands';

/** Milliseconds: so long changes are collected after the first, and so often it is looked for what waits. */
const COLLECT = 3_000;
const LOOK = 60_000;
/** Readers come first: between two portions it rests so many times as long as the one took. */
const REST = 4;

export interface RelatedClock {
  /** Something was published, changed or withdrawn. */
  changed(): void;
  stop(): Promise<void>;
}

/** Keeps what articles' pages offer to read on. Publishing never waits for it. */
export function startRelatedClock(): RelatedClock {
  const stopping = new AbortController();
  let running: Promise<void> | null = null;
  let soon: NodeJS.Timeout | undefined;
  const work = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const before = performance.now();
      if ((await refreshRelated()) === 0) return;
      await sleep(REST * (performance.now() - before), undefined, { signal: stopping.signal });
    }
  };
  const look = (): void => {
    soon = undefined;
    running ??= work()
      .catch((error: unknown) => {
        if (!stopping.signal.aborted) log().warn({ err: error }, 'what articles are alike could not be reckoned');
      })
      .finally(() => {
        running = null;
      });
  };
  const timer = setInterval(look, LOOK);
  const changed = (): void => {
    soon ??= setTimeout(look, COLLECT);
  };
  changed();
  return {
    changed,
    stop: async () => {
      stopping.abort();
      clearInterval(timer);
      clearTimeout(soon);
      await running;
    },
  };
}
