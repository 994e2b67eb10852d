import type { Element, ElementContent } from 'hast';
import { attribute, element, isElement, rewrite, styleOf, textIn } from '@/lib/html/paste/tree';

interface Item {
  level: number;
  /** The number that it begins with; null for a sign. */
  number: number | null;
  isOrdered: boolean;
  node: Element;
}

/** Word writes a list as paragraphs whose style names a level, with the sign or number as text: they become lists. */
export function listsOfWord(children: ElementContent[]): ElementContent[] {
  const done: ElementContent[] = [];
  let items: Item[] = [];
  const close = () => {
    if (items.length > 0) done.push(...listsOf(items));
    items = [];
  };
  for (const node of children) {
    const item = itemOf(node);
    if (item) items.push(item);
    else if (node.type !== 'text' || node.value.trim() !== '' || items.length === 0) {
      close();
      done.push(node);
    }
  }
  close();
  return done;
}

function itemOf(node: ElementContent): Item | null {
  if (!isElement(node, 'p', 'h1', 'h2', 'h3')) return null;
  const list = styleOf(node, 'mso-list');
  const level = /\blevel(\d)/u.exec(list)?.[1];
  const isItem = level !== undefined || (/^MsoListParagraph/u.test(attribute(node, 'className')) && hasSign(node));
  if (!isItem || list === 'none') return null;
  const sign = takeSign(node);
  const number = /^[(\s]*(\d+|[\u0660-\u0669]+|[\u06f0-\u06f9]+)[\s).\-\u2013/]*$/u.exec(sign)?.[1];
  const isOrdered = number !== undefined || /^[(\s]*(?:[a-z]{1,4}|[\u0621-\u064a]{1,3})\s*[).\-]/iu.test(sign);
  return { level: Number(level ?? 1), number: number === undefined ? null : westernNumber(number), isOrdered, node };
}

const isSign = (node: ElementContent): boolean => isElement(node) && styleOf(node, 'mso-list') === 'ignore';
const hasSign = (node: Element): boolean =>
  node.children.some((child) => isSign(child) || (isElement(child) && hasSign(child)));

/** Takes the sign out of the paragraph, and gives it. */
function takeSign(node: Element): string {
  let sign = '';
  rewrite(node, (child) => {
    if (!isSign(child)) return [child];
    sign += textIn(child);
    return [];
  });
  return sign.replace(/\u00a0/gu, ' ').trim();
}

const westernNumber = (digits: string): number =>
  Number([...digits].map((digit) => (digit.codePointAt(0) ?? 0) & 0xf).join(''));

/** Items in a row as lists in lists, by their levels. */
function listsOf(items: Item[]): Element[] {
  const lists: Element[] = [];
  let index = 0;
  while (index < items.length) {
    const first = items[index];
    if (!first) break;
    const next = items.findIndex(
      ({ level, isOrdered }, at) =>
        at > index && (level < first.level || (level === first.level && isOrdered !== first.isOrdered)),
    );
    const own = items.slice(index, next === -1 ? undefined : next);
    lists.push(listOf(first, own));
    index += own.length;
  }
  return lists;
}

function listOf({ level, isOrdered, number }: Item, items: Item[]): Element {
  const entries: Element[] = [];
  items.forEach((item, at) => {
    if (item.level > level) return;
    const after = items.slice(at + 1);
    const end = after.findIndex((other) => other.level <= level);
    const below = after.slice(0, end === -1 ? undefined : end);
    entries.push(element('li', [...item.node.children, ...(below.length > 0 ? listsOf(below) : [])]));
  });
  const start = isOrdered && number !== null && number !== 1 ? { start: number } : {};
  return element(isOrdered ? 'ol' : 'ul', entries, start);
}
