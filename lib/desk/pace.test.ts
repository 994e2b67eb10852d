import { expect, it } from 'vitest';
import { paceOf } from '@/lib/desk/pace';

it.each([
  ['even', { position: 0, at: 0 }, { position: 100, at: 10_000 }, 300, { rate: 10, secondsLeft: 20 }],
  ['behind a pause', { position: 50, at: 90_000 }, { position: 100, at: 91_000 }, 150, { rate: 50, secondsLeft: 1 }],
  ['without an end', { position: 0, at: 0 }, { position: 10, at: 1_000 }, null, { rate: 10, secondsLeft: null }],
  ['not begun', { position: 0, at: 0 }, { position: 0, at: 5_000 }, 10, null],
  ['in no time', { position: 0, at: 5_000 }, { position: 9, at: 5_000 }, 10, null],
  ['more than expected', { position: 0, at: 0 }, { position: 12, at: 1_000 }, 10, { rate: 12, secondsLeft: 0 }],
])('reckons a pace that is %s', (_name, from, to, total, pace) => {
  expect(paceOf(from, to, total)).toEqual(pace);
});
