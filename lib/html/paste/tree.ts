import type { Element, ElementContent, Nodes } from 'hast';
import { toText } from 'hast-util-to-text';

/** The few moves that cleaning a tree takes. */

type Change = (node: ElementContent) => ElementContent[];

/** Changes every node, children first; a node may become none, itself or several. */
export function rewrite(parent: { children: unknown[] }, change: Change): void {
  parent.children = (parent.children as ElementContent[]).flatMap((node) => {
    if (node.type === 'element') rewrite(node, change);
    return change(node);
  });
}

/** An element whose name was asked for; what is not it may still be another element. */
type Named = Element & { readonly named: true };

export function isElement(node: unknown): node is Element;
export function isElement(node: unknown, ...names: string[]): node is Named;
/** Whether it is an element, of one of these names when there are any. */
export function isElement(node: unknown, ...names: string[]): boolean {
  if (typeof node !== 'object' || node === null || !('type' in node) || node.type !== 'element') return false;
  return names.length === 0 || ('tagName' in node && names.includes(String(node.tagName)));
}

export const element = (
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/** An attribute as text, whatever the parser made of it. */
export function attribute({ properties }: Element, name: string): string {
  const value = properties[name];
  return Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '';
}

/** A declaration of the style attribute, in small letters; "" where there is none. */
export function styleOf(node: Element, name: string): string {
  const found = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]*)`, 'iu').exec(attribute(node, 'style'));
  return (found?.[1] ?? '').trim().toLowerCase();
}

export const textIn = (node: Nodes): string => toText(node, { whitespace: 'pre' });

const BLOCKS = new Set(
  [
    'p',
    'div',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'blockquote',
    'pre',
    'section',
    'figure',
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
  ]
    .concat(['dd', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'hr', 'article', 'figcaption'])
    .concat(['main', 'header', 'footer', 'aside', 'nav', 'center', 'address', 'form', 'details', 'summary']),
);
export const isBlock = (node: ElementContent): boolean =>
  isElement(node) && (BLOCKS.has(node.tagName) || node.children.some(isBlock));
