import { describe, expect, it } from 'vitest';
import { BIDI_CONTROLS, INVISIBLE, TASHKEEL, withoutHidden, withoutMarks } from '@/lib/arabic/marks';

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);
const inClass = (inside: string, code: number) => new RegExp(`[${inside}]`, 'u').test(String.fromCodePoint(code));
const hex = (code: number) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;

const marks = [
  [0x610, 0x61a],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x6d6, 0x6dc],
  [0x6df, 0x6e8],
  [0x6ea, 0x6ed],
] as const;
const controls = [
  [0x200e, 0x200f],
  [0x61c, 0x61c],
  [0x202a, 0x202e],
  [0x2066, 0x2069],
] as const;
const hidden = [0xad, 0x200b, 0x200c, 0x200d, 0xfeff];

/** Each class holds exactly these characters of the blocks where they live. */
describe('character classes', () => {
  it.each<[string, string, readonly (readonly [number, number])[], readonly [number, number]]>([
    ['TASHKEEL', TASHKEEL, marks, [0x600, 0x6ff]],
    ['BIDI_CONTROLS', BIDI_CONTROLS, controls, [0x600, 0x6ff]],
    ['BIDI_CONTROLS', BIDI_CONTROLS, controls, [0x2000, 0x206f]],
    ['INVISIBLE', INVISIBLE, hidden.map((code) => [code, code] as const), [0x2000, 0x206f]],
    ['INVISIBLE', INVISIBLE, hidden.map((code) => [code, code] as const), [0x20, 0x6ff]],
  ])('%s', (_, inside, ranges, [first, last]) => {
    const wanted = ranges.flatMap(([from, to]) => range(from, to)).filter((code) => code >= first && code <= last);
    const found = range(first, last).filter((code) => inClass(inside, code));
    expect(found.map(hex)).toEqual(wanted.sort((a, b) => a - b).map(hex));
  });
});

describe('withoutMarks', () => {
  it.each([
    ['كَتَبَ', 'كتب'],
    ['الطبّ', 'الطب'],
    ['كتابًا', 'كتابا'],
    ['(تـــنــويـه)', '(تنويه)'],
    ['رحم\u0670ن', 'رحمن'],
    ['\u064e', ''],
    ['\u06dd \u06de \u06e9', '\u06dd \u06de \u06e9'],
    ['أحمد إلى مدرسة', 'أحمد إلى مدرسة'],
    ['\u200fa', '\u200fa'],
    ['', ''],
  ])('%j → %j', (text, bare) => {
    expect(withoutMarks(text)).toBe(bare);
  });
});

describe('withoutHidden', () => {
  it.each([
    ['\u200fنص\u200e', 'نص'],
    ['\u202bنص\u202c', 'نص'],
    ['\u2067نص\u2069', 'نص'],
    ['\u061cنص', 'نص'],
    ['co\u00adoperate', 'cooperate'],
    ['می\u200cخواهم', 'میخواهم'],
    ['\ufeffa\u200bb\u200dc', 'abc'],
    ['كَـ', 'كَـ'],
    ['a\u00a0b', 'a\u00a0b'],
  ])('%j → %j', (text, visible) => {
    expect(withoutHidden(text)).toBe(visible);
  });
});
