import { describe, expect, it } from 'vitest';
import { countWords, excerptOf, readingMinutes } from '@/lib/html/measures';

describe('countWords', () => {
  it.each([
    ['', 0],
    ['   \n ', 0],
    ['كلمة', 1],
    ['قال: «نعم»، ومضى.', 3],
    ['نص - و نص — ؟ !', 3],
    ['سنة ١٤٣٩ هـ', 3],
    ['أ\nب\tج\u00a0د', 4],
    ['كَتَبَ الطِّبّ', 2],
    ['well-known e.g.', 2],
    ['... * * *', 0],
  ])('%j has %d', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it('takes no time over a long row of dots', () => {
    const start = performance.now();
    expect(countWords('.'.repeat(30_000))).toBe(0);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

/** 138 words a minute: the half minute is at 207 words. */
describe('readingMinutes', () => {
  it.each([
    [0, 1],
    [1, 1],
    [138, 1],
    [206, 1],
    [207, 2],
    [276, 2],
    [1380, 10],
  ])('%d words: %d', (words, minutes) => {
    expect(readingMinutes(words)).toBe(minutes);
  });
});

describe('excerptOf', () => {
  it.each([
    ['that fits', 'واحد اثنان', 10, 'واحد اثنان'],
    ['of several lines', ' واحد \n\n اثنان ', 20, 'واحد اثنان'],
    ['cut at a word', 'واحد اثنان ثلاثة', 12, 'واحد اثنان…'],
    ['cut before a word that does not fit', 'واحد اثنان ثلاثة', 10, 'واحد…'],
    ['cut after a comma', 'واحد اثنان، ثلاثة أربعة', 14, 'واحد اثنان…'],
    ['cut after closing signs', 'قال: «نعم». ثم مضى', 13, 'قال: «نعم…'],
    ['nothing', '', 10, ''],
    ['of one long word', 'abcdefghij', 5, 'abcd…'],
    ['of characters of two units', '\u{1f600}\u{1f600}\u{1f600}\u{1f600}', 4, '\u{1f600}…'],
  ])('of a text %s', (_, text, longest, excerpt) => {
    expect(excerptOf(text, longest)).toBe(excerpt);
  });

  it.each([[1], [2], [5], [20], [219], [220]])('is never longer than %d', (longest) => {
    expect(excerptOf('كلمة، '.repeat(100), longest).length).toBeLessThanOrEqual(longest);
  });

  it('has 220 characters at most when not told otherwise', () => {
    expect(excerptOf('أ'.repeat(220))).toBe('أ'.repeat(220));
    expect(excerptOf('كلمة '.repeat(100))).toBe(`${'كلمة '.repeat(42)}كلمة…`);
  });
});
