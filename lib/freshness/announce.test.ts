import { describe, expect, it } from 'vitest';
import { payloads, tagsOf } from '@/lib/freshness/announce';
import { ALL, articleTag } from '@/lib/freshness/tags';

const many = (count: number) => Array.from({ length: count }, (_, index) => articleTag(index + 1_000_000));

describe('payloads', () => {
  it.each<[string, string[], string[]]>([
    ['of nothing', [], []],
    ['of one tag', ['latest'], ['latest']],
    ['of several', ['latest', 'article:1'], ['latest article:1']],
    ['of the same twice', ['a', 'b', 'a'], ['a b']],
    ['with everything among them', ['latest', ALL, 'article:1'], [ALL]],
    ['of more than is worth telling apart', many(2_001), [ALL]],
  ])('%s', (_, tags, lines) => {
    expect(payloads(tags)).toEqual(lines);
  });

  it('hold less than PostgreSQL takes, and lose nothing', () => {
    const lines = payloads(many(2_000));
    expect(lines.length).toBe(Math.ceil((2_000 * 16) / 7_900));
    for (const line of lines) expect(line.length).toBeLessThan(8_000);
    expect(lines.flatMap(tagsOf)).toEqual(many(2_000));
  });
});

describe('tagsOf', () => {
  it.each<[string, string[]]>([
    ['', []],
    [' ', []],
    ['all', ['all']],
    ['latest  article:1 ', ['latest', 'article:1']],
  ])('%j', (payload, tags) => {
    expect(tagsOf(payload)).toEqual(tags);
  });
});
