import { describe, expect, it } from 'vitest';
import { ARTICLE_STATUSES } from '@/lib/articles/article';
import { allows, standingAfter, type Move } from '@/lib/articles/life';

const MOVES: Move[] = ['publish', 'schedule', 'unschedule', 'withdraw', 'trash', 'untrash', 'delete'];

describe('the life of an article', () => {
  it.each([
    ['draft', ['publish', 'schedule', 'trash']],
    ['scheduled', ['publish', 'schedule', 'unschedule']],
    ['published', ['publish', 'withdraw']],
    ['withdrawn', ['publish', 'trash']],
  ] as const)('%s allows %j and nothing else', (status, allowed) => {
    expect(MOVES.filter((move) => allows({ status, isTrashed: false }, move))).toEqual(allowed);
  });

  it.each(ARTICLE_STATUSES)('in the trash, %s can only be taken out, or deleted when it was never public', (status) => {
    const expected = status === 'draft' ? ['untrash', 'delete'] : ['untrash'];
    expect(MOVES.filter((move) => allows({ status, isTrashed: true }, move))).toEqual(expected);
  });

  it('never leads from the public back to a draft', () => {
    for (const status of ['published', 'withdrawn'] as const) {
      for (const move of MOVES)
        expect(standingAfter({ status, isTrashed: false }, move)).not.toMatchObject({ status: 'draft' });
    }
  });
});
