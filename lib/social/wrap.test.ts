import { describe, expect, it } from 'vitest';
import { cutLine, fitText } from '@/lib/social/wrap';

/** Every character as wide as half the size; marks take no room. */
const measureAt = (size: number) => (text: string) => text.replace(/\p{M}/gu, '').length * (size / 2);
const sizes = [
  { size: 40, lines: 1 },
  { size: 20, lines: 3 },
];
/** A line holds ten characters of the large size, and twenty of the small one. */
const fit = (text: string) => fitText(text, { sizes, width: 200, measureAt });

describe('fitText', () => {
  it.each([
    ['what is short stands large', 'كتاب', 40, ['كتاب']],
    ['exactly as wide as the line', 'كتاب الحبر', 40, ['كتاب الحبر']],
    ['a letter too wide', 'كتاب الأحبر', 20, ['كتاب الأحبر']],
    ['marks take no room', 'كِتَابُ الحِبْرِ', 40, ['كِتَابُ الحِبْرِ']],
    ['lines are even: no word stands alone', 'aaaa bbbb cccc dddd e', 20, ['aaaa bbbb', 'cccc dddd e']],
    ['spaces are one', '  أ \n ب  ', 40, ['أ ب']],
    ['a no-break space holds', `aaaaaaa bbbbbbb cccc\u00a0d`, 20, ['aaaaaaa', 'bbbbbbb cccc\u00a0d']],
    ['a word too wide for the large size', 'aaaaaaaaaaaa', 20, ['aaaaaaaaaaaa']],
    ['a word wider than any line', `${'a'.repeat(25)} b`, 20, ['a'.repeat(20), 'aaaaa b']],
    ['nothing', '', 40, []],
  ])('%s', (_, text, size, lines) => expect(fit(text)).toEqual({ size, lines }));

  it('cuts what is too long behind a word, and says so', () => {
    const { size, lines } = fit('كلمة '.repeat(40));
    expect(size).toBe(20);
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toBe('كلمة كلمة كلمة كلمة…');
    for (const line of lines) expect(measureAt(20)(line)).toBeLessThanOrEqual(200);
  });

  it('loses no word of what has room', () => {
    const text = 'من سمرقند إلى فاس: رحلة الورق في ثمانية قرون';
    expect(fit(text).lines.join(' ')).toBe(text);
  });

  it('never tears a mark from its letter', () => {
    for (const line of fit('بَ'.repeat(50)).lines) expect(line).not.toMatch(/^\p{M}/u);
  });
});

describe('cutLine', () => {
  const cut = (text: string) => cutLine(text, 100, measureAt(20));
  it.each([
    ['ten chars.', 'ten chars.'],
    ['one two three', 'one two…'],
    ['اسم، واسم، واسم', 'اسم، واسم…'],
    ['one (two three)', 'one (two…'],
    ['one two ( three', 'one two…'],
    ['abcdefghijklmno', 'abcdefghi…'],
    ['', ''],
  ])('%s → %s', (text, shown) => expect(cut(text)).toBe(shown));
});
