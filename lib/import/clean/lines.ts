import { withoutHidden } from '@/lib/arabic/marks';

export interface Line {
  /** From 1, as editors show it. */
  number: number;
  text: string;
}

/** The lines that hold something, trimmed, NFC, spaces made plain, hidden direction and zero-width characters gone. */
export function filledLines(text: string): Line[] {
  return text
    .split(/\r\n|\n|\r|\u2028|\u2029/u)
    .map((line, index) => ({
      number: index + 1,
      text: withoutHidden(line.normalize('NFC'))
        .replace(/[\s\u00a0]+/gu, ' ')
        .trim(),
    }))
    .filter((line) => line.text !== '');
}
