import { expect, it } from 'vitest';
import { answerOf, pauseAfter } from '@/lib/notify/post-notices';

const NOW = Date.parse('2026-11-27T08:00:00Z');

it.each([
  [200, null, { kind: 'sent' }],
  [202, null, { kind: 'sent' }],
  [400, null, { kind: 'refused', status: 400 }],
  [403, '60', { kind: 'refused', status: 403 }],
  [422, null, { kind: 'refused', status: 422 }],
  [429, null, { kind: 'later', status: 429, seconds: 0 }],
  [429, '120', { kind: 'later', status: 429, seconds: 120 }],
  [503, 'Fri, 27 Nov 2026 08:05:00 GMT', { kind: 'later', status: 503, seconds: 300 }],
  [503, 'Fri, 27 Nov 2026 07:00:00 GMT', { kind: 'later', status: 503, seconds: 0 }],
  [500, 'soon', { kind: 'later', status: 500, seconds: 0 }],
  [500, '9999999999', { kind: 'later', status: 500, seconds: 86_400 }],
  [302, null, { kind: 'later', status: 302, seconds: 0 }],
  [408, null, { kind: 'later', status: 408, seconds: 0 }],
])('%i with %s', (status, retryAfter, answer) => expect(answerOf(status, retryAfter, NOW)).toEqual(answer));

it('waits longer each time, and no longer than six hours', () =>
  expect([1, 2, 3, 9, 10, 50].map(pauseAfter)).toEqual([60, 120, 240, 15_360, 21_600, 21_600]));
