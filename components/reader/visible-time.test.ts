import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { visibleTime } from '@/components/reader/visible-time';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const clockOf = (ms: number) => {
  const done = vi.fn<() => void>();
  return { clock: visibleTime(ms, done), done };
};

test('a page that stays before the eyes is done at its time, once', () => {
  const { clock, done } = clockOf(3_000);
  clock.run();
  vi.advanceTimersByTime(2_999);
  expect(done).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(done).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(60_000);
  clock.pause();
  clock.run();
  vi.advanceTimersByTime(60_000);
  expect(done).toHaveBeenCalledOnce();
  expect(vi.getTimerCount()).toBe(0);
});

test('the time behind another tab does not count, and what was before is kept', () => {
  const { clock, done } = clockOf(3_000);
  clock.run();
  vi.advanceTimersByTime(2_000);
  clock.pause();
  vi.advanceTimersByTime(3_600_000);
  expect(done).not.toHaveBeenCalled();
  clock.run();
  vi.advanceTimersByTime(999);
  expect(done).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(done).toHaveBeenCalledOnce();
});

test('a page that is never seen is never done', () => {
  const { clock, done } = clockOf(3_000);
  clock.pause();
  vi.advanceTimersByTime(3_600_000);
  clock.pause();
  expect(done).not.toHaveBeenCalled();
});

test('a page left when its time is up, but before its timer comes, is done at once', () => {
  const { clock, done } = clockOf(3_000);
  clock.run();
  // The main thread is busy: time goes by, and no timer is run.
  const late = performance.now() + 3_000;
  vi.spyOn(performance, 'now').mockReturnValue(late);
  clock.pause();
  expect(done).toHaveBeenCalledOnce();
  vi.restoreAllMocks();
});

test('a timer that comes too early is set for the rest', () => {
  const { clock, done } = clockOf(3_000);
  const start = performance.now();
  const now = vi.spyOn(performance, 'now').mockReturnValue(start);
  clock.run();
  now.mockReturnValue(start + 2_998);
  vi.advanceTimersByTime(3_000);
  expect(done).not.toHaveBeenCalled();
  now.mockReturnValue(start + 3_000);
  vi.advanceTimersByTime(2);
  expect(done).toHaveBeenCalledOnce();
  vi.restoreAllMocks();
});

test('told twice that it runs, it does not count twice', () => {
  const { clock, done } = clockOf(3_000);
  clock.run();
  vi.advanceTimersByTime(2_000);
  clock.run();
  vi.advanceTimersByTime(999);
  expect(done).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(done).toHaveBeenCalledOnce();
});

test.each([1_000, 5_000])('set back after %i ms it takes the whole time again, and is done again', (before) => {
  const { clock, done } = clockOf(3_000);
  clock.run();
  vi.advanceTimersByTime(before);
  const times = done.mock.calls.length;
  clock.reset();
  vi.advanceTimersByTime(60_000);
  expect(done).toHaveBeenCalledTimes(times);
  clock.run();
  vi.advanceTimersByTime(2_999);
  expect(done).toHaveBeenCalledTimes(times);
  vi.advanceTimersByTime(1);
  expect(done).toHaveBeenCalledTimes(times + 1);
});
