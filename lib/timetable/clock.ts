import { log } from '@/lib/log';
import { publishDue } from '@/lib/timetable/commands';
import { nextDue } from '@/lib/timetable/queries';

/** Milliseconds: the longest sleep, the shortest, and the wait after trouble. */
const SLEEP = { longest: 60_000, shortest: 250, trouble: 5_000 };

export interface Clock {
  /** The timetable was changed: look at it again. */
  changed(): void;
  stop(): Promise<void>;
}

/**
 * Publishes and withdraws what is due, at its instant. Every process does it; the database lets each article move
 * once, by the same command and with the same announcement as an editor's.
 */
export function startClock(): Clock {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running: Promise<void> = Promise.resolve();

  const tick = async (): Promise<void> => {
    let wait = SLEEP.trouble;
    try {
      const { published, withdrawn } = await publishDue();
      if (published.length + withdrawn.length > 0) log().info({ published, withdrawn }, 'moved by the timetable');
      const next = await nextDue();
      // The database's clock decides; where it is behind ours, the next look finds nothing due and comes soon again.
      wait = Math.min(Math.max((next?.getTime() ?? Infinity) - Date.now(), SLEEP.shortest), SLEEP.longest);
    } catch (error) {
      log().warn({ err: error }, 'the timetable could not be read');
    }
    if (!stopped) timer = setTimeout(start, wait);
  };
  const start = (): void => {
    clearTimeout(timer);
    running = running.then(tick);
  };
  start();
  return {
    changed: start,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
