import { log } from '@/lib/log';

export interface SoonClock {
  /** There is something to do. */
  changed(): void;
  stop(): Promise<void>;
}

interface Job {
  /** Milliseconds for which changes are collected after the first. */
  collect: number;
  /** Milliseconds after which it is looked for what waits, changed or not. */
  look: number;
  /** @param stopping aborted by `stop`, which waits for what runs */
  work: (stopping: AbortSignal) => Promise<unknown>;
  /** What the log says when the work fails; it is tried again at the next look. */
  fault: string;
}

/** Does the work soon after a change, at the start, and now and then; never twice at once. Nobody waits for it. */
export function startSoonClock({ collect, look, work, fault }: Job): SoonClock {
  const stopping = new AbortController();
  let running: Promise<void> | null = null;
  let soon: NodeJS.Timeout | undefined;
  const begin = (): void => {
    soon = undefined;
    running ??= work(stopping.signal)
      .then(
        () => undefined,
        (error: unknown) => {
          log().warn({ err: error }, fault);
        },
      )
      .finally(() => {
        running = null;
      });
  };
  const timer = setInterval(begin, look);
  const changed = (): void => {
    soon ??= setTimeout(begin, collect);
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
