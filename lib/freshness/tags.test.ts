import { describe, expect, it } from 'vitest';
import { articleTag, shardOf, withShards } from '@/lib/freshness/tags';

describe('shards', () => {
  it.each([
    [1, 1],
    [10_000, 1],
    [10_001, 2],
    [2_147_483_647, 214_749],
  ])('hold article %d in shard %d', (id, shard) => expect(shardOf(id)).toBe(shard));

  it('are forgotten with each of their articles', () => {
    expect(withShards([articleTag(7), 'latest', articleTag(9), articleTag(10_001), 'article:x'])).toEqual([
      ...['article:7', 'latest', 'article:9', 'article:10001', 'article:x', 'shard:1', 'shard:2'],
    ]);
  });
});
