/** Milliseconds between two looks. */
const LOOK = 1_000;

/**
 * Watches something that counts up while it is well, and tells once when the count has stood still for too long.
 * @param patience milliseconds, also for the time before the first count
 * @returns ends the watch
 */
export function watchBeat(beat: () => number, patience: number, onSilence: () => void): () => void {
  let last = beat();
  let still = 0;
  const timer = setInterval(() => {
    const now = beat();
    // Looks are counted, not time: a machine that slept has not been silent.
    still = now === last ? still + LOOK : 0;
    last = now;
    if (still < patience) return;
    clearInterval(timer);
    onSilence();
  }, LOOK);
  timer.unref();
  return () => clearInterval(timer);
}
