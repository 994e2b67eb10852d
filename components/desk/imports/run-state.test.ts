import { expect, it } from 'vitest';
import { isMoving, stateOf } from '@/components/desk/imports/run-state';

const now = new Date('2024-05-01T12:00:00Z');
const seen = (facts: Partial<Parameters<typeof stateOf>[0]>, secondsAgo = 60) => ({
  ...{ status: 'running' as const, stage: 'items', isAtWork: false, isPauseAsked: false, ...facts },
  heartbeatAt: new Date(now.getTime() - secondsAgo * 1_000),
});

it.each([
  ['starting', seen({}, 2), true],
  ['running', seen({ isAtWork: true }), true],
  ['pausing', seen({ isAtWork: true, isPauseAsked: true }), true],
  ['undoing', seen({ isAtWork: true, status: 'done', stage: 'undo' }), true],
  ['cut', seen({}), false],
  ['cut', seen({ status: 'done', stage: 'undo' }), false],
  ['paused', seen({ status: 'paused' }), false],
  ['done', seen({ status: 'done', stage: '' }), false],
  ['failed', seen({ status: 'failed' }), false],
  ['undone', seen({ status: 'undone', stage: '' }), false],
])('says that a run is %s', (state, run, moves) => {
  expect([stateOf(run, now), isMoving(run, now)]).toEqual([state, moves]);
});
