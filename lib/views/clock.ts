import { log } from '@/lib/log';
import { closeDays } from '@/lib/views/day-commands';

/** Milliseconds between two looks; a look at nothing costs one short statement. */
const LOOK = 300_000;

/** Closes the days that have ended, at the start and soon after each midnight. @returns ends it */
export function startDayClock(): () => Promise<void> {
  let running = Promise.resolve();
  const look = () => {
    running = closeDays().then(
      (days) => {
        if (days.length > 0) log().info({ days }, 'days of counting are closed');
      },
      (error: unknown) => {
        log().warn({ err: error }, 'the days of counting could not be closed');
      },
    );
  };
  look();
  const timer = setInterval(look, LOOK);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
