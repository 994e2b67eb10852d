/** How wide a piece of text is drawn, in pixels. */
export type Measure = (text: string) => number;

/** A size of type, and how many lines of it there is room for. */
export interface TypeSize {
  /** Pixels. */
  size: number;
  lines: number;
}

const ELLIPSIS = '…';
/** Spaces at which a line may end; a no-break space holds its words together. */
const SPACES = /[ \t\n\r\f\v]+/u;
const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' });

/**
 * Sets a text in the largest size in which it has room, in lines as even as can be. What is too long for the smallest is
 * cut behind a word, and says so. Pure.
 * @param sizes largest first, at least one
 * @param width of a line, in pixels
 */
export function fitText(
  text: string,
  { sizes, width, measureAt }: { sizes: readonly TypeSize[]; width: number; measureAt: (size: number) => Measure },
): { size: number; lines: string[] } {
  const words = text.split(SPACES).filter((word) => word !== '');
  for (const { size, lines: most } of sizes) {
    const measure = measureAt(size);
    // A larger size is no gain when a word has to be broken for it.
    if (words.some((word) => measure(word) > width)) continue;
    const lines = greedy(words, width, measure);
    if (lines.length <= most) return { size, lines: even(words, lines.length, width, measure) };
  }
  const { size, lines: most } = sizes.at(-1) ?? { size: 0, lines: 0 };
  const measure = measureAt(size);
  const whole = words.flatMap((word) => broken(word, width, measure));
  const lines = greedy(whole, width, measure);
  if (lines.length <= most) return { size, lines };
  return { size, lines: [...lines.slice(0, most - 1), cutLine(lines.slice(most - 1).join(' '), width, measure)] };
}

/** The text on one line: whole, or cut behind the last word that has room, with «…». */
export function cutLine(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const words = text.split(SPACES);
  while (words.length > 1 && measure(ended(words.join(' '))) > width) words.pop();
  const [first = ''] = words;
  if (words.length > 1 || measure(ended(first)) <= width) return ended(words.join(' '));
  const [part = ''] = broken(first, width - measure(ELLIPSIS), measure);
  return ended(part);
}

/** Without what would stand oddly before the sign: a comma, an opening bracket, a dash. */
const ended = (text: string): string => `${text.replace(/[\s\p{Pd}\p{Ps}\p{Pi}\u060c\u061b:,;.]+$/gu, '')}${ELLIPSIS}`;

/** Lines that each hold as many words as have room. */
function greedy(words: readonly string[], width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line: string | null = null;
  for (const word of words) {
    const longer: string = line === null ? word : `${line} ${word}`;
    if (line !== null && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === null ? lines : [...lines, line];
}

/** The same number of lines in the narrowest column that takes no more of them, so that no word stands alone at the end. */
function even(words: readonly string[], count: number, width: number, measure: Measure): string[] {
  let [narrow, wide] = [width / 2, width];
  while (wide - narrow > 4) {
    const middle = (narrow + wide) / 2;
    const fits = words.every((word) => measure(word) <= middle) && greedy(words, middle, measure).length <= count;
    if (fits) wide = middle;
    else narrow = middle;
  }
  return greedy(words, wide, measure);
}

/** A word that is longer than a line, in pieces that are not; letters are never cut from their marks. */
function broken(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of graphemes.segment(word)) {
    if (part !== '' && measure(part + segment) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}
