import type { Element, ElementContent } from 'hast';
import { isElement } from '@/lib/html/paste/tree';
import { fold } from '@/lib/arabic/fold';
import type { TreeFilter } from '@/lib/import/clean/filter';
import {
  change,
  childrenOf,
  classesOf,
  eachElement,
  isBlank,
  plainOf,
  type Parent,
} from '@/lib/import/clean/markup/tree';
import { poemOfHalves } from '@/lib/import/clean/markup/verses';

type Verse = [string, string];

/** A sign, dots or a wide gap between the halves of a verse. */
const BETWEEN = /\s+(?:\*{1,5}|=|\u2026+|#)\s+|\s*(?:\.{3,}|\u2026{1,4}|\*{2,5})\s*|\t+|[ \u00a0]{4,}/gu;
const LONGEST_LINE = 140;

/** Poems set as tables of two columns, or as lines whose halves are parted by stars, dots or a gap. */
export const poemsByShape: TreeFilter = (tree, _, tally) => {
  change(tree, (node) => {
    const verses = isElement(node, 'table') ? versesOfTable(node) : null;
    if (!verses) return null;
    tally.repaired('poems');
    return [poemOfHalves(verses)];
  });
  inLines(tree, () => tally.repaired('poems'));
};

function versesOfTable(table: Element): Verse[] | null {
  const rows: Element[] = [];
  const others: string[] = [];
  eachElement(table, (node) => {
    if (isElement(node, 'th', 'caption', 'table', 'img', 'ul', 'ol')) others.push(node.tagName);
    if (isElement(node, 'tr')) rows.push(node);
    return others.length === 0 && rows.length < 500;
  });
  if (others.length > 0 || rows.length < 2) return null;
  const verses = rows.map((row): Verse | null => {
    const cells = row.children
      .filter((node) => isElement(node, 'td'))
      .map((cell) =>
        plainOf(cell)
          .replace(/[\s\u00a0]+/gu, ' ')
          .trim(),
      );
    // Between the two may stand an empty cell, or one with a star.
    const halves = cells.filter((cell) => /[\p{L}\p{N}]/u.test(cell));
    const [first, second] = halves;
    return halves.length === 2 && cells.length <= 3 && first !== undefined && second !== undefined
      ? [first, second]
      : null;
  });
  return isPoem(verses) ? verses : null;
}

/** Rows of paragraphs, or of lines in one paragraph, each of one verse. */
function inLines(parent: Parent, found: () => void): void {
  const out: ElementContent[] = [];
  let lines: (Verse | null)[] = [];
  let held: ElementContent[] = [];
  const close = () => {
    if (isPoem(lines)) {
      found();
      out.push(poemOfHalves(lines));
    } else out.push(...held);
    [lines, held] = [[], []];
  };
  for (const node of childrenOf(parent)) {
    const verses = isElement(node, 'p') ? versesIn(node) : null;
    if (verses) {
      lines.push(...verses);
      held.push(node);
    } else if (isBlank(node) && held.length > 0) held.push(node);
    else {
      close();
      if (isElement(node, 'blockquote', 'div', 'section') && !classesOf(node).includes('poem')) inLines(node, found);
      out.push(node);
    }
  }
  close();
  parent.children = out;
}

/** The verses of a paragraph; null where one of its lines is none, or where it holds more than words. */
function versesIn(paragraph: Element): Verse[] | null {
  let isPlain = !classesOf(paragraph).includes('verse');
  eachElement(paragraph, (node) => {
    if (!isElement(node, 'br', 'strong', 'b', 'em', 'i', 'span', 'u')) isPlain = false;
    return isPlain;
  });
  if (!isPlain) return null;
  const verses: Verse[] = [];
  for (const line of plainOf(paragraph).split('\n')) {
    if (line.trim() === '') continue;
    const [first, second, ...more] = line.length > LONGEST_LINE ? [] : line.trim().split(BETWEEN);
    if (first === undefined || second === undefined || more.length > 0 || !isHalf(first) || !isHalf(second))
      return null;
    verses.push([first.trim(), second.trim()]);
  }
  return verses.length > 0 ? verses : null;
}

const wordsIn = (half: string): number => half.trim().split(/\s+/u).length;
const isHalf = (half: string): boolean =>
  /\p{Script=Arabic}/u.test(half) && !/[\p{Nd}:]/u.test(half) && wordsIn(half) >= 2 && wordsIn(half) <= 10;

/** Two verses or more, of halves of one length, that rhyme: prose with dots in it and tables of facts do not. */
function isPoem(verses: readonly (Verse | null)[]): verses is Verse[] {
  if (verses.length < 2) return false;
  const even = verses.every(
    (verse) =>
      verse !== null &&
      isHalf(verse[0]) &&
      isHalf(verse[1]) &&
      verse[0].length < verse[1].length * 2.2 &&
      verse[1].length < verse[0].length * 2.2,
  );
  const rhymes = verses.map((verse) => rhymeOf(verse?.[1] ?? ''));
  const most = Math.max(...[...new Set(rhymes)].map((rhyme) => rhymes.filter((one) => one === rhyme).length));
  return even && most >= 2 && most >= rhymes.length * 0.7;
}

/** The letter that a verse ends in, before the vowel or the ha that may follow it. */
function rhymeOf(half: string): string {
  const letters = fold(half).replace(/[^\p{L}]/gu, '');
  return letters.replace(/(?<=.{2})[\u0627\u0648\u064a\u0647]{1,2}$/u, '').slice(-1);
}
