import type { Element, ElementContent, Root, Text } from 'hast';
import { element, isElement, rewrite } from '@/lib/html/paste/tree';

export type Parent = Root | Element;

export const childrenOf = (parent: Parent): ElementContent[] => parent.children as ElementContent[];
export const text = (value: string): Text => ({ type: 'text', value });

/** As `rewrite`; null leaves a node as it is. */
export const change = (parent: Parent, by: (node: ElementContent) => ElementContent[] | null): void =>
  rewrite(parent, (node) => by(node) ?? [node]);

/** Calls for every element, outer ones first; false keeps out of what is inside it. */
export function eachElement(parent: Parent, visit: (node: Element) => boolean | undefined): void {
  for (const node of childrenOf(parent)) {
    if (node.type === 'element' && visit(node) !== false) eachElement(node, visit);
  }
}

export function plainOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  return node.tagName === 'br' ? '\n' : node.children.map(plainOf).join('');
}

export const isBlank = (node: ElementContent): boolean =>
  node.type === 'comment' || (node.type === 'text' && !/[^\s\u00a0]/u.test(node.value));

export const classesOf = ({ properties }: Element): readonly string[] =>
  Array.isArray(properties['className']) ? properties['className'].map(String) : [];

export const valueOf = ({ properties }: Element, name: string): string => {
  const value = properties[name];
  return typeof value === 'string' ? value.trim() : '';
};

const FLOW =
  'p div h1 h2 h3 h4 h5 h6 blockquote pre section figure ul ol li dl dt dd table thead tbody tfoot tr td th caption hr article aside main header footer nav center address form fieldset details summary figcaption'.split(
    ' ',
  );
const FLOWS = new Set(FLOW);
export const isFlow = (node: ElementContent): node is Element => isElement(node) && FLOWS.has(node.tagName);

/** A paragraph with a link that is its own text. */
export const linkLine = (url: string, label = url): Element =>
  element('p', [element('a', [text(label)], { href: url })]);

/** Whether anything in it is seen: words, pictures, tables. */
export const holdsSomething = (node: ElementContent): boolean =>
  node.type === 'text'
    ? /[^\s\u00a0]/u.test(node.value)
    : isElement(node) &&
      (isElement(node, 'img', 'hr', 'table', 'iframe', 'video', 'audio', 'object', 'embed') ||
        node.children.some(holdsSomething));
