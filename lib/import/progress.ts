import { isSource, type ImportSource, type Items } from '@/lib/import/import-record';

/** How far a run is. */
export interface Progress {
  done: number;
  /** Items in all, as known or as the bytes that were read promise; null when neither is known. */
  of: number | null;
  /** Items a second, since this process began. */
  rate: number;
  /** Null when it is not known how many are left. */
  secondsLeft: number | null;
}

/** Begins to measure. @param from how many items an earlier process has done */
export function startedMeter(source: ImportSource | Items, from: number): (done: number) => Progress {
  const start = performance.now();
  return (done) => {
    const seconds = Math.max((performance.now() - start) / 1_000, 0.001);
    const rate = Math.max(done - from, 0) / seconds;
    const of = totalOf(source, done);
    return { done, of, rate, secondsLeft: of === null || rate === 0 ? null : Math.max(of - done, 0) / rate };
  };
}

function totalOf(source: ImportSource | Items, done: number): number | null {
  if (!isSource(source)) return null;
  // Sources tell of more than they counted: lists that have moved.
  if (source.total !== null) return Math.max(source.total, done);
  const { bytes, of } = source.progress();
  return bytes > 0 && of > 0 ? Math.max(done, Math.round((done * of) / bytes)) : null;
}
