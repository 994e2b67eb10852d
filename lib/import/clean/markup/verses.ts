import type { Element, ElementContent } from 'hast';
import { element } from '@/lib/html/paste/tree';
import { halvesOf } from '@/lib/html/verse';
import { text } from '@/lib/import/clean/markup/tree';

/** A poem in the markup of the house, of lines whose halves are parted by a sign, or of verses without halves. */
export const poemOf = (lines: readonly string[]): Element =>
  poemOfHalves(lines.filter((line) => line.trim() !== '').map((line) => halvesOf(line.trim())));

export const poemOfHalves = (verses: readonly (readonly string[])[]): Element =>
  element('div', verses.map(verseOf), { className: ['poem'] });

function verseOf(halves: readonly string[]): Element {
  const spans = halves.map((half) => element('span', [text(half.trim())], { className: ['hemistich'] }));
  // A space between the two keeps copied and spoken text in two halves.
  const children = spans.flatMap((span, index): ElementContent[] => (index === 0 ? [span] : [text(' '), span]));
  return element('p', children, { className: ['verse'] });
}
