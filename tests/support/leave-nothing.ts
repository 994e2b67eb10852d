import { afterAll, vi } from 'vitest';

/** Files share a process: what one has set is not for the next. */
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
