export interface VisibleTime {
  run(): void;
  pause(): void;
  /** Back to nought, and standing. */
  reset(): void;
}

/** A clock that calls `done` once when it has run `ms` milliseconds in sum, however often it was paused. */
export function visibleTime(ms: number, done: () => void): VisibleTime {
  let spent = 0;
  let since: number | null = null;
  let isDone = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const reset = () => {
    clearTimeout(timer);
    spent = 0;
    since = null;
    isDone = false;
  };
  const pause = () => {
    clearTimeout(timer);
    if (since !== null) spent += performance.now() - since;
    since = null;
    // A timer may be late, and on a page that is being left it never comes: the time itself decides.
    if (isDone || spent < ms) return;
    isDone = true;
    done();
  };
  const run = () => {
    pause();
    since = performance.now();
    // Nor may one that comes too early count: it is set again for the rest.
    if (!isDone) timer = setTimeout(run, ms - spent);
  };
  return { run, pause, reset };
}
