import { sendNotices } from '@/lib/notify/sender';
import { startSoonClock, type SoonClock } from '@/lib/soon-clock';

/** Tells search engines of changes soon after them, and again of what could not be told. Publishing never waits for it. */
export const startNoticeClock = (): SoonClock =>
  startSoonClock({
    collect: 5_000,
    look: 20_000,
    work: sendNotices,
    fault: 'what search engines are to be told could not be read',
  });
