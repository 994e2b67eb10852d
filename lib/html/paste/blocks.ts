import type { Element, ElementContent } from 'hast';
import { attribute, element, isBlock, isElement, textIn } from '@/lib/html/paste/tree';

/** Divisions that say nothing are taken for paragraphs, or for nothing where they hold blocks. */
export function plainBlocks(node: ElementContent): ElementContent[] {
  if (!isElement(node)) return [node];
  if (isElement(node, 'div', 'article', 'main', 'header', 'footer', 'aside', 'center', 'address')) {
    if (attribute(node, 'className') === 'poem') return [node];
    return node.children.some(isBlock) ? paragraphsIn(node.children) : [{ ...node, tagName: 'p' }];
  }
  if (isElement(node, 'p') && /^Mso(?:Intense)?Quote/u.test(attribute(node, 'className')))
    return [element('blockquote', [node])];
  if (isElement(node, 'ul', 'ol')) return [{ ...node, children: listsInItems(node.children) }];
  // One paragraph in an item or a cell is the word processor's, not the writer's; that of a note is ours.
  const [only, ...others] = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  if (
    isElement(node, 'li', 'td', 'th') &&
    attribute(node, 'id') === '' &&
    isElement(only, 'p') &&
    others.every((child) => isElement(child, 'ul', 'ol'))
  )
    return [{ ...node, children: [...only.children, ...others] }];
  return [node];
}

/** A list that stands between items, as Google writes it, belongs to the item before. */
function listsInItems(children: ElementContent[]): ElementContent[] {
  const items: ElementContent[] = [];
  for (const node of children) {
    const last = items.findLast((item) => isElement(item, 'li'));
    if (isElement(node, 'ul', 'ol') && isElement(last, 'li')) last.children.push(node);
    else items.push(node);
  }
  return items;
}

/** Text beside blocks stands in paragraphs of its own. */
export function paragraphsIn(children: ElementContent[]): ElementContent[] {
  const blocks: ElementContent[] = [];
  let line: Element | null = null;
  for (const node of children) {
    if (isBlock(node)) {
      line = null;
      blocks.push(node);
    } else if (line) line.children.push(node);
    else if (node.type !== 'text' || node.value.trim() !== '') blocks.push((line = element('p', [node])));
  }
  return blocks;
}

/** Two line breaks in a row were meant as a new paragraph. */
export function splitAtBreaks(node: ElementContent): ElementContent[] {
  if (!isElement(node, 'p') || attribute(node, 'className') === 'verse') return [node];
  const parts: ElementContent[][] = [[]];
  const isBreak = (child: ElementContent | undefined) => isElement(child, 'br');
  const solid = node.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '' || !/\n/u.test(child.value),
  );
  solid.forEach((child, index) => {
    if (isBreak(child) && (isBreak(solid[index + 1]) || isBreak(solid[index - 1]))) {
      if ((parts.at(-1)?.length ?? 0) > 0) parts.push([]);
    } else parts.at(-1)?.push(child);
  });
  return parts.map((children) => ({ ...node, children: withoutEdges(children) }));
}

const withoutEdges = (children: ElementContent[]): ElementContent[] => {
  const first = children.findIndex((child) => !isElement(child, 'br'));
  const last = children.findLastIndex((child) => !isElement(child, 'br'));
  return first === -1 ? [] : children.slice(first, last + 1);
};

const HOLD_NOTHING = 'p h1 h2 h3 h4 h5 h6 blockquote ul ol li div figure figcaption'.split(' ');

/** What has neither words nor a picture leaves no gap. */
export function dropEmpty(node: ElementContent): ElementContent[] {
  if (!isElement(node, ...HOLD_NOTHING, 'a', 'strong', 'em', 's', 'sup', 'sub')) return [node];
  if (holdsSomething(node)) return [node];
  return HOLD_NOTHING.includes(node.tagName) ? [] : node.children;
}

const holdsSomething = (node: Element): boolean =>
  /[^\s\u00a0]/u.test(textIn(node)) ||
  node.children.some((child) => isElement(child, 'img', 'hr', 'table') || (isElement(child) && holdsSomething(child)));
