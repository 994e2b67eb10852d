import type { Element, ElementContent } from 'hast';
import { element, isElement } from '@/lib/html/paste/tree';
import type { TreeFilter } from '@/lib/import/clean/filter';
import { change, holdsSomething, isBlank, plainOf, text } from '@/lib/import/clean/markup/tree';
import { parseMarkup } from '@/lib/import/clean/markup/parse';

const holdsPicture = (node: ElementContent): boolean =>
  isElement(node) && (node.tagName === 'img' || node.children.some(holdsPicture));

/** What was a caption's shortcode: the picture, and the words beside it (or in its attribute) below it. */
export const completeCaptions: TreeFilter = (tree, _, tally) =>
  change(tree, (node) => {
    if (!isElement(node, 'figure') || node.properties['dataCaption'] === undefined) return null;
    tally.repaired('captions');
    const written = String(node.properties['dataCaption']);
    const inner = node.children.flatMap((child) => (isElement(child, 'p', 'div') ? child.children : [child]));
    const pictures = inner.filter(holdsPicture);
    if (pictures.length === 0) return inner;
    const words = inner.filter((child) => !holdsPicture(child) && !isElement(child, 'br'));
    const caption = words.some(holdsSomething) ? trimmed(words) : [text(plainWords(written))];
    const hasWords = caption.some((child) => !isBlank(child));
    return [figureOf(pictures, hasWords ? caption : [])];
  });

const figureOf = (pictures: ElementContent[], caption: ElementContent[]): Element =>
  element('figure', caption.length > 0 ? [...pictures, element('figcaption', caption)] : pictures);

const plainWords = (html: string): string =>
  parseMarkup(html)
    .tree.children.map((node) => plainOf(node as ElementContent))
    .join('')
    .trim();

function trimmed(nodes: ElementContent[]): ElementContent[] {
  return nodes.map((node, index) =>
    node.type !== 'text'
      ? node
      : text(
          node.value
            .replace(index === 0 ? /^\s+/u : /(?!)/u, '')
            .replace(index === nodes.length - 1 ? /\s+$/u : /(?!)/u, ''),
        ),
  );
}
