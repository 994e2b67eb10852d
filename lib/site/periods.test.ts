import { describe, expect, it } from 'vitest';
import { parsePeriod } from '@/lib/site/periods';

describe('parsePeriod', () => {
  it.each<[string[], string | null]>([
    [[], 'all'],
    [['day'], 'day'],
    [['week'], 'week'],
    [['month'], 'month'],
    // All time has one address, and it has no segment.
    [['all'], null],
    [['year'], null],
    [['Week'], null],
    [[''], null],
    [['week', ''], null],
    [['week', 'week'], null],
    [['constructor'], null],
  ])('of %j is %j', (segments, period) => {
    expect(parsePeriod(segments)).toBe(period);
  });
});
