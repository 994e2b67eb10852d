import { describe, expect, it } from 'vitest';
import { payloads, tagsOf } from '@/lib/freshness/announce';
import { ALL, articleTag, authorTag, issueTag, monthTag, sectionTag, tagTag } from '@/lib/freshness/tags';

/** PostgreSQL: «it must be shorter than 8000 bytes». */
const LIMIT = 7_999;
const articles = (count: number) => Array.from({ length: count }, (_, n) => articleTag(2_147_000_000 + n));

describe('payloads', () => {
  it.each<[string, string[], string[]]>([
    ['nothing', [], []],
    ['one tag', ['article:1'], ['article:1']],
    ['several, in the order of coming', ['b', 'a', 'c'], ['b a c']],
    ['one tag twice', ['a', 'b', 'a'], ['a b']],
    ['everything', [ALL], [ALL]],
    ['everything beside much else', [...articles(1_500), ALL], [ALL]],
    ['too many', articles(2_001), [ALL]],
    ['many that are few', [...articles(3), ...articles(3), ...articles(3)], [articles(3).join(' ')]],
    ['a tag that begins as everything does', ['allies'], ['allies']],
  ])('of %s', (_, tags, lines) => {
    expect(payloads(tags)).toEqual(lines);
  });

  it.each([
    [1, 1],
    [2, 1],
    [415, 1],
    [416, 2],
    [830, 2],
    [831, 3],
    [2_000, 5],
  ])('of %d tags of 18 letters are %d, and lose none', (count, expected) => {
    const tags = articles(count);
    const lines = payloads(tags);
    expect(lines.flatMap(tagsOf)).toEqual(tags);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(LIMIT);
    expect(lines).toHaveLength(expected);
  });

  it('fill the last byte that they may, and no more', () => {
    const [short, long] = ['a'.repeat(100), 'b'.repeat(7_799)];
    expect(payloads([short, long])).toEqual([`${short} ${long}`]);
    expect(payloads([short, `${long}b`])).toEqual([short, `${long}b`]);
  });

  it('take any collection', () => {
    expect(payloads(new Set(['a', 'b']))).toEqual(['a b']);
    expect(
      payloads(
        (function* () {
          yield 'a';
        })(),
      ),
    ).toEqual(['a']);
  });
});

describe('tagsOf', () => {
  it.each([
    ['', []],
    [' ', []],
    ['a', ['a']],
    ['a b', ['a', 'b']],
    ['  a  b ', ['a', 'b']],
    [ALL, [ALL]],
  ])('%j is %j', (payload, tags) => {
    expect(tagsOf(payload)).toEqual(tags);
  });
});

it('every tag is one word of ASCII', () => {
  const made = [articleTag(7), sectionTag(7), authorTag(7), tagTag(7), issueTag(7), monthTag('2017-01-31')];
  expect(made).toEqual(['article:7', 'section:7', 'author:7', 'tag:7', 'issue:7', 'month:2017-01']);
});
