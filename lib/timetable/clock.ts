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
  let running: Promise<void> | null = null;
  const state = { stopped: false, again: false };

  const look = async (): Promise<number> => {
    const { published, withdrawn } = await publishDue();
    if (published.length + withdrawn.length > 0) log().info({ published, withdrawn }, 'moved by the timetable');
    const next = await nextDue();
    // The database's clock decides; where it is behind ours, the next look finds nothing due and comes soon again.
    return Math.min(Math.max((next?.getTime() ?? Infinity) - Date.now(), SLEEP.shortest), SLEEP.longest);
  };
  /** One look at a time: however often the timetable is changed meanwhile, one more look sees it all. */
  const start = (): void => {
    clearTimeout(timer);
    if (state.stopped) return;
    if (running) {
      state.again = true;
      return;
    }
    running = look()
      .catch((error: unknown) => {
        log().warn({ err: error }, 'the timetable could not be read');
        return SLEEP.trouble;
      })
      .then((wait) => {
        running = null;
        timer = setTimeout(start, state.again ? 0 : wait);
        state.again = false;
        if (state.stopped) clearTimeout(timer);
      });
  };
  start();
  return {
    changed: start,
    stop: async () => {
      state.stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
