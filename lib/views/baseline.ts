/** How a number that comes with an import meets the one that is known (views.md §3.7). */
export const BASELINE_MODES = ['keep-higher', 'set', 'add', 'fill-empty', 'skip'] as const;
export type BaselineMode = (typeof BASELINE_MODES)[number];

/** What is known of an article's imported number when another one comes. */
export interface KnownBaseline {
  /** Null when the article has none. */
  views: bigint | null;
  /** Whether the same run has added to it before. */
  addedByRun: boolean;
}

/**
 * The number that an article has afterwards; null when it stays as it is. No mode changes a number when the same run
 * comes again, so a run that was cut off may simply be repeated.
 */
export function nextBaseline(mode: BaselineMode, known: KnownBaseline, views: number): bigint | null {
  const given = BigInt(views);
  const next = {
    'keep-higher': () => (known.views === null || given > known.views ? given : known.views),
    'set': () => given,
    'add': () => (known.addedByRun ? known.views : (known.views ?? 0n) + given),
    'fill-empty': () => known.views ?? given,
    'skip': () => known.views,
  }[mode]();
  return next === known.views ? null : next;
}
