import { tokensOf, type Token } from '@/lib/search/analyse/tokens';

/** Marks the words that a search found, in a text as it was written. */

/** A stretch of text, marked or not. */
export interface Segment {
  text: string;
  marked: boolean;
}

/** Offsets of a marked word in UTF-16 units. */
export type Mark = readonly [start: number, end: number];

/** Where words of these forms stand. @param forms keys, as a search gives them back */
export const marksIn = (text: string, forms: Iterable<string>): Mark[] =>
  foundIn(text, forms).map(({ start, end }) => [start, end]);

function foundIn(text: string, forms: Iterable<string>): Token[] {
  const wanted = forms instanceof Set ? (forms as ReadonlySet<string>) : new Set(forms);
  return wanted.size === 0 ? [] : tokensOf(text, wanted);
}

/** The text in segments, the words of these forms marked. Joined, they are the text. */
export const highlight = (text: string, forms: Iterable<string>): Segment[] => cut(text, marksIn(text, forms));

/** The text cut at the marks. */
export function cut(text: string, marks: readonly Mark[]): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start > at) segments.push({ text: text.slice(at, start), marked: false });
    segments.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) segments.push({ text: text.slice(at), marked: false });
  return segments;
}

export interface Snippet {
  text: string;
  marks: Mark[];
  /** Whether something was left out before and behind. */
  cutBefore: boolean;
  cutAfter: boolean;
}

/** The stretch of about so many characters that holds most different words that were found; the beginning without any. */
export function snippet(text: string, forms: Iterable<string>, length = 220): Snippet {
  const found = foundIn(text, forms);
  const from = startOf(text, found, length);
  let to = Math.min(text.length, from + length);
  if (to < text.length) to = from + Math.max(text.slice(from, to).search(/\s\S*$/u), Math.floor(length / 2));
  const line = text.slice(from, to).replace(/\s+$/u, '');
  return {
    // A line break is a space here; offsets stay as they are.
    text: line.replace(/\s/gu, ' '),
    marks: found
      .filter(({ start, end }) => start >= from && end <= from + line.length)
      .map(({ start, end }) => [start - from, end - from]),
    cutBefore: from > 0,
    cutAfter: to < text.trimEnd().length,
  };
}

/** Where a stretch begins that holds most different words, and of equals most words; each word is counted in and out once. */
function startOf(text: string, found: readonly Token[], length: number): number {
  let [best, most, last, different] = [0, 0, 0, 0];
  const counts = new Map<string, number>();
  const count = (key: string, by: number): number => {
    const now = (counts.get(key) ?? 0) + by;
    counts.set(key, now);
    return now;
  };
  for (let first = 0; first < found.length; first += 1) {
    const { start, key } = found[first] ?? { start: 0, key: '' };
    for (let next = found[last]; next && next.end <= start + length * 0.8; last += 1, next = found[last])
      if (count(next.key, 1) === 1) different += 1;
    const worth = different * 8 + Math.min(last - first, 7);
    if (worth > most) [best, most] = [start, worth];
    if (last > first && count(key, -1) === 0) different -= 1;
    last = Math.max(last, first + 1);
  }
  const lead = Math.max(0, best - Math.floor(length / 5));
  if (lead === 0) return 0;
  // From the beginning of a sentence or a line when one is near, else of a word.
  const before = text.slice(lead, best);
  const sentence = /[.!\u061f\u061b\n]\s*(?=\S[^.!\u061f\u061b\n]*$)/u.exec(before);
  if (sentence) return lead + sentence.index + sentence[0].length;
  const space = before.search(/\s/u);
  return space < 0 ? best : lead + space + 1;
}
