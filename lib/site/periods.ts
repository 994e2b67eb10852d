/** The times over which the most read are told; the first is all time. */
export const PERIODS = ['all', 'day', 'week', 'month'] as const;
export type Period = (typeof PERIODS)[number];
/** Calendar days, today among them. The last 24 hours are no whole days. */
export const DAYS_OF = { week: 7, month: 30 } as const;

/** What the segments behind «most-read» name: none is all time; null for what names no period. */
export function parsePeriod(segments: readonly string[]): Period | null {
  if (segments.length === 0) return 'all';
  const period = PERIODS.find((one) => one !== 'all' && one === segments[0]);
  return segments.length === 1 && period !== undefined ? period : null;
}
