import { describe, expect, it } from 'vitest';
import { AlikeFinder } from '@/lib/import/memory/alike';

const words = (from: number, count: number) => Array.from({ length: count }, (_, index) => `كلمة${from + index}`);
const html = (list: string[]) => `<p>${list.join(' ')}</p>`;

describe('AlikeFinder', () => {
  it.each<[string, string, boolean]>([
    ['the same text', html(words(0, 300)), true],
    ['a word changed', html([...words(0, 150), 'غيرها', ...words(151, 149)]), true],
    ['other marks and markup', `<h2>${words(0, 300).join('</h2> <b>')}</b>`.replaceAll('كلمة', 'كَلِمَة'), true],
    ['another text', html(words(1_000, 300)), false],
    ['half of the text', html([...words(0, 150), ...words(5_000, 150)]), false],
  ])('knows %s', (_, text, isAlike) => {
    const finder = new AlikeFinder();
    expect(finder.add(html(words(0, 300)), 7)).toBeNull();
    expect(finder.add(text, 8)).toBe(isAlike ? 7 : null);
  });

  it('says nothing of short texts', () => {
    const finder = new AlikeFinder();
    finder.add(html(words(0, 20)), 1);
    expect(finder.add(html(words(0, 20)), 2)).toBeNull();
  });

  it('finds one among more than it holds in its memory', { timeout: 30_000 }, () => {
    const finder = new AlikeFinder();
    for (let at = 0; at < 45_000; at += 1) if (finder.add(html(words(at * 100, 45)), at) !== null) expect.fail(`${at}`);
    for (const at of [0, 12_345, 44_999]) expect(finder.add(html([...words(at * 100, 45), 'خاتمة']), 9)).toBe(at);
    finder.close();
  });
});
