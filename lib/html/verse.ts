/** Between the halves of a verse: a star or an equals sign, else dots with text on both sides. */
const SIGN = /\s+[*=]\s+/gu;
const DOTS = /(?<=\S)\s*(?:\.{3,}|…)\s*(?=\S)/gu;

/** Where the halves of a verse begin and end in its line, without the sign between them. */
export function halvesIn(line: string): [from: number, to: number][] {
  const start = line.length - line.trimStart().length;
  const end = line.trimEnd().length;
  const text = line.slice(start, end);
  const signs = [...text.matchAll(SIGN)];
  const between = signs.length > 0 ? signs : [...text.matchAll(DOTS)];
  const froms = [0, ...between.map((sign) => sign.index + sign[0].length)];
  const tos = [...between.map((sign) => sign.index), text.length];
  return froms.map((from, index) => [start + from, start + (tos[index] ?? text.length)]);
}

/** The halves of a verse that is written in one line. */
export const halvesOf = (line: string): string[] => halvesIn(line).map(([from, to]) => line.slice(from, to));
