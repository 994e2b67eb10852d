import { log } from '@/lib/log';
import { settleChanges } from '@/lib/harvest/commands';

/** Milliseconds between two looks; a look at nothing costs one short statement. */
const LOOK = 60_000;

/** Gives stamps to what changed while no harvester asks, so that the changes of an import do not pile up. @returns ends it */
export function startHarvestClock(): () => Promise<void> {
  let running: Promise<void> | null = null;
  const look = () => {
    running ??= settleChanges()
      .then(
        (changes) => {
          if (changes > 0) log().debug({ changes }, 'changes are stamped for harvesters');
        },
        (error: unknown) => {
          log().warn({ err: error }, 'changes could not be stamped for harvesters');
        },
      )
      .finally(() => {
        running = null;
      });
  };
  look();
  const timer = setInterval(look, LOOK);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
