import { eras } from '@/content/calendar';
import type { DateWords } from '@/components/reader/offline/dates';
import { showMonth, showPlainNumber } from '@/lib/site/display';

/** How this publication writes dates, for the service worker, which knows no settings. */
export const dateWords = (): DateWords => ({
  months: Array.from({ length: 12 }, (_, month) => showMonth(month + 1)),
  era: eras.gregorian,
  digits: showPlainNumber('0123456789'),
});
