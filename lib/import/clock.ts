import { mendSearch } from '@/lib/import/mend-commands';
import { log } from '@/lib/log';
import { startSoonClock, type SoonClock } from '@/lib/soon-clock';

/** Looks now and then whether an import was killed and left readers without a search. A look costs one short statement. */
export const startMendClock = (): SoonClock =>
  startSoonClock({
    collect: 5_000,
    look: 30_000,
    work: async (stopping) => {
      if (await mendSearch(stopping)) log().info('the search index was made anew: an import was cut off');
    },
    fault: 'the search index could not be made anew',
  });
