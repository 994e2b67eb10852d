import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchBeat } from '@/lib/front/inner/watchdog';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('says nothing of what beats, however slowly', () => {
  const silence = vi.fn();
  let beats = 0;
  watchBeat(() => beats, 10_000, silence);
  for (let turn = 0; turn < 20; turn += 1) {
    vi.advanceTimersByTime(9_000);
    beats += 1;
  }
  expect(silence).not.toHaveBeenCalled();
});

it('tells once of what has never beaten, or beats no more', () => {
  for (const beatsBefore of [0, 5]) {
    const silence = vi.fn();
    let beats = 0;
    watchBeat(() => beats, 10_000, silence);
    for (; beats < beatsBefore; beats += 1) vi.advanceTimersByTime(1_000);
    vi.advanceTimersByTime(9_000);
    expect(silence).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(silence).toHaveBeenCalledOnce();
  }
});

it('is quiet once it is ended', () => {
  const silence = vi.fn();
  watchBeat(() => 0, 10_000, silence)();
  vi.advanceTimersByTime(60_000);
  expect(silence).not.toHaveBeenCalled();
});
