import { log } from '@/lib/log';
import { sendNotices } from '@/lib/notify/sender';

/** Milliseconds: so long changes are collected after the first, and so often it is looked for what waits. */
const COLLECT = 5_000;
const LOOK = 20_000;

export interface NoticeClock {
  /** Something is to be told. */
  changed(): void;
  stop(): Promise<void>;
}

/** Tells search engines of changes soon after them, and again of what could not be told. Publishing never waits for it. */
export function startNoticeClock(): NoticeClock {
  let running: Promise<void> | null = null;
  let soon: NodeJS.Timeout | undefined;
  const look = (): void => {
    soon = undefined;
    running ??= sendNotices()
      .then(
        () => undefined,
        (error: unknown) => {
          log().warn({ err: error }, 'what search engines are to be told could not be read');
        },
      )
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
      clearInterval(timer);
      clearTimeout(soon);
      await running;
    },
  };
}
