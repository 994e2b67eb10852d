import type { Element, Root } from 'hast';
import { isElement } from '@/lib/html/paste/tree';

/** The title of a page is not in its text: where a first heading is pasted, all go one level down. */
export function shiftHeadings(root: Root): void {
  const headings: Element[] = [];
  const collect = (parent: { children: unknown[] }): void => {
    for (const node of parent.children) {
      if (!isElement(node)) continue;
      if (/^h[1-6]$/u.test(node.tagName)) headings.push(node);
      else collect(node);
    }
  };
  collect(root);
  const shift = headings.some(({ tagName }) => tagName === 'h1') ? 1 : 0;
  for (const heading of headings) {
    heading.tagName = `h${Math.min(4, Number(heading.tagName[1]) + shift)}`;
    // A heading is bold by itself.
    const only = heading.children[0];
    if (heading.children.length === 1 && isElement(only, 'strong')) heading.children = only.children;
  }
}
