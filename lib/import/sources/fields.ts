import { toAsciiDigits } from '@/lib/arabic/numerals';

/** Small texts that more than one source reads. */

/** "12" or "12-19", in any digits. */
export function readPages(text: string): { start: number; end: number } | null {
  const plain = toAsciiDigits(text).trim();
  const [, first, last = first] = /^(\d{1,5})(?:\s?[-\u2013]\s?(\d{1,5}))?$/u.exec(plain) ?? [];
  const [start, end] = [Number(first), Number(last)];
  return start >= 1 && end >= start ? { start, end } : null;
}

/** The number of an issue or a part, in any digits. */
export function readNumber(text: string): number | null {
  const plain = toAsciiDigits(text).trim();
  return /^[1-9]\d{0,8}$/u.test(plain) ? Number(plain) : null;
}

/** Names in one line, apart by a comma or a semicolon. */
export const splitNames = (text: string): string[] =>
  text
    .split(/[,;\u060c\u061b]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Whether a text is HTML: it begins with an element of a body. One that merely mentions a tag does not. */
export const isHtml = (body: string): boolean =>
  /^\s*<(p|h[1-6]|div|ul|ol|blockquote|figure|table|section|article)[\s>]/iu.test(body);
