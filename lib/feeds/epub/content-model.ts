import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Puts a cleaned text (lib/html/sanitise.ts) within HTML's content model. Browsers show any nesting; a book's reader and
 * epubcheck hold to the letter, and a cleaned text may have a block in a heading, or a caption without its figure.
 */
export function keepContentModel(tree: Root): void {
  visit(tree, 'element', (node, _, parent) => {
    if (HOMES[node.tagName]?.includes(parent?.type === 'element' ? parent.tagName : '') === false) asDiv(node);
    if (node.tagName === 'figure') oneCaption(node);
    if (node.tagName === 'ul' || node.tagName === 'ol') node.children = onlyItems(node.children);
    if (node.tagName === 'dl' && !isPairs(node)) asDiv(node);
    if (LINES.has(node.tagName)) linesIn(node);
  });
  unwrapInline(tree);
}

/** What may stand in certain elements only. */
const HOMES: Record<string, readonly string[]> = {
  li: ['ul', 'ol'],
  dt: ['dl'],
  dd: ['dl'],
  figcaption: ['figure'],
};
const LINES = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'pre']);
const INLINE = new Set(
  ['span', 'em', 'strong', 'b', 'i', 'cite', 'q', 'abbr', 'bdi', 'code', 's', 'mark', 'small', 'sub', 'sup'].concat(
    // They may hold blocks where those may stand at all; nothing is lost without them.
    ['del', 'ins'],
  ),
);
const BLOCKS = new Set(
  ['p', 'h1', 'h2', 'h3', 'h4', 'hr', 'blockquote', 'pre', 'div', 'section', 'figure', 'figcaption', 'aside'].concat([
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'table',
    'caption',
    'thead',
    'tbody',
    'tfoot',
    'tr',
    'th',
    'td',
  ]),
);
const EVERYWHERE = ['lang', 'dir', 'id', 'className'];

function asDiv(node: Element): void {
  node.tagName = 'div';
  keepCommon(node);
}

function asSpan(node: Element): void {
  node.tagName = 'span';
  keepCommon(node);
}

/** What is inside a line is a line. */
const linesIn = ({ children }: Element): void =>
  visit({ type: 'root', children } satisfies Root, 'element', (inner) => {
    if (BLOCKS.has(inner.tagName)) asSpan(inner);
  });

const keepCommon = (node: Element) => {
  node.properties = Object.fromEntries(Object.entries(node.properties).filter(([name]) => EVERYWHERE.includes(name)));
};

/** A figure has one caption, and it stands at an end. */
function oneCaption(figure: Element): void {
  const captions = figure.children.filter((child) => child.type === 'element' && child.tagName === 'figcaption');
  const last = captions.pop();
  for (const child of captions) if (child.type === 'element') asDiv(child);
  if (last) figure.children = [...figure.children.filter((child) => child !== last), last];
}

function onlyItems(children: readonly ElementContent[]): ElementContent[] {
  return children
    .filter((child) => child.type !== 'text' || child.value.trim() !== '')
    .map((child) =>
      child.type === 'element' && child.tagName === 'li'
        ? child
        : { type: 'element', tagName: 'li', properties: {}, children: [child] },
    );
}

/** Terms, then what is said of them, and so on. */
function isPairs({ children }: Element): boolean {
  const shape = children
    .filter((child) => child.type !== 'text' || child.value.trim() !== '')
    .map((child) => (child.type === 'element' && /^d[td]$/u.test(child.tagName) ? child.tagName.slice(1) : 'x'));
  return /^(t+d+)+$/u.test(shape.join(''));
}

/** What is inside a line cannot hold a block: then the block stays, and the other goes. */
function unwrapInline(parent: Root | Element): void {
  for (let place = 0; place < parent.children.length;) {
    const child = parent.children[place];
    if (child?.type === 'element' && INLINE.has(child.tagName) && holdsBlock(child)) {
      parent.children.splice(place, 1, ...child.children);
    } else {
      if (child?.type === 'element') unwrapInline(child);
      place += 1;
    }
  }
}

const holdsBlock = ({ children }: Element): boolean =>
  children.some((child) => child.type === 'element' && (BLOCKS.has(child.tagName) || holdsBlock(child)));
