/** What each byte from 0x80 on stands for in a code page. */

/** The WHATWG index of windows-1252 from 0x80 to 0x9F; 0 where nothing stands. The rest is Latin-1. */
const WINDOWS_1252 = [
  ...[0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0],
  ...[0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e],
  0x0178,
];

/** The sign that windows-1252 has for a control character of Latin-1; "" where it has none. */
export const signOfControl = (code: number): string => {
  const sign = WINDOWS_1252[code - 0x80] ?? 0;
  return sign === 0 ? '' : String.fromCharCode(sign);
};

/** Characters to bytes. Latin-1 and windows-1252 at once, for programs mix them: U+0093 and U+201C are both 0x93. */
const western = new Map<string, number>();
for (let byte = 0x80; byte < 0x100; byte += 1) {
  western.set(String.fromCharCode(byte), byte);
  const sign = byte < 0xa0 ? signOfControl(byte) : '';
  if (sign !== '') western.set(sign, byte);
}

const arabic = new Map<string, number>();
const arabicDecoder = new TextDecoder('windows-1256');
for (let byte = 0x80; byte < 0x100; byte += 1) arabic.set(arabicDecoder.decode(Uint8Array.of(byte)), byte);

export interface CodePage {
  name: string;
  byteOf: ReadonlyMap<string, number>;
  /** Rows of its characters that are not ASCII. */
  rows: RegExp;
  /** The two bytes of an Arabic letter in UTF-8, read in this code page, or those of a pair misread twice. */
  trace: RegExp;
}

const classOf = (characters: Iterable<string>) => `[${[...characters].join('')}]`;
const withBytes = (map: ReadonlyMap<string, number>, from: number, to: number) =>
  classOf([...map].filter(([, byte]) => byte >= from && byte <= to).map(([character]) => character));

const page = (name: string, byteOf: ReadonlyMap<string, number>, leads: [number, number][]): CodePage => ({
  name,
  byteOf,
  rows: new RegExp(`${classOf(byteOf.keys())}+`, 'gu'),
  trace: new RegExp(
    leads.map(([from, to]) => `${withBytes(byteOf, from, to)}${withBytes(byteOf, 0x80, 0xbf)}`).join('|'),
    'u',
  ),
});

/** 0xD8–0xDB begin the Arabic letters of UTF-8, 0xC2 and 0xC3 what was misread before. */
export const CODE_PAGES: readonly CodePage[] = [
  page('windows-1252', western, [
    [0xc2, 0xc3],
    [0xd8, 0xdb],
  ]),
  page('windows-1256', arabic, [[0xd8, 0xdb]]),
];
