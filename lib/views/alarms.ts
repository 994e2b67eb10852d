import type { IsoDate } from '@/lib/arabic/calendar-date';
import type { ArticleDay, DayFigures } from '@/lib/views/report-queries';

/** What an editor should look at before the numbers are believed (views.md §3.8). */
export type Alarm =
  /** An article has far more readers than it is used to, and most of them opened it once only: as a script does. */
  | { kind: 'surge'; day: IsoDate; articleId: number; title: string; readers: number; mean: number; single: number }
  /** Shares of a day's openings, 0 to 1. */
  | { kind: 'robots' | 'dataCentres'; day: IsoDate; share: number };

/** Times the mean of seven days, and the share of visitors who opened once. */
const SURGE = { times: 5, single: 0.5 } as const;
const SHARES = { robots: 0.6, dataCentres: 0.3 } as const;
/** Fewer readers, or openings, than these say nothing: five times hardly anything is hardly anything. */
export const FEWEST_READERS = 20;
const FEWEST_OPENINGS = 50;

/** The articles that have a surge. A new one is not used to anything, and has none. */
export const surgesIn = (days: readonly ArticleDay[]): Alarm[] =>
  days
    .filter(
      ({ readers, single, mean, isNew }) =>
        !isNew && readers >= FEWEST_READERS && readers > SURGE.times * mean && single > SURGE.single * readers,
    )
    .map(({ day, articleId, title, readers, mean, single }) => ({
      ...{ kind: 'surge', day, articleId, title, readers, mean },
      single: single / readers,
    }));

/**
 * The days with too many robots, or too many readers from data centres.
 * @param filtersDataCentres whether those are left out (content/counting.ts); else they are among the openings too
 */
export function sharesIn(days: readonly DayFigures[], filtersDataCentres: boolean): Alarm[] {
  return days.flatMap(({ day, openings, filtered }): Alarm[] => {
    const { dc_ip = 0, ...others } = filtered;
    const rejected = Object.values(others).reduce((sum, hits) => sum + hits, filtersDataCentres ? dc_ip : 0);
    const all = openings + rejected;
    if (all < FEWEST_OPENINGS) return [];
    const shares = { robots: (filtered.bot_ua ?? 0) / all, dataCentres: Math.min(dc_ip / all, 1) };
    return (['robots', 'dataCentres'] as const)
      .filter((kind) => shares[kind] > SHARES[kind])
      .map((kind) => ({ kind, day, share: shares[kind] }));
  });
}
