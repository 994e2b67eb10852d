import type { Root } from 'hast';
import { toText } from 'hast-util-to-text';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/**
 * The text of an article's HTML as a reader would copy it: a line per paragraph, no footnote numbers, no footnotes
 * list. Used for search, descriptions and word counts.
 */
export function plainText(html: string): string {
  const tree: Root = parser.parse(html);
  visit(tree, 'element', (node, index, parent) => {
    const { properties } = node;
    const aside = properties['dataFootnoteRef'] !== undefined || properties['dataFootnotes'] !== undefined;
    if (!aside || !parent || index === undefined) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return toText(tree, { whitespace: 'normal' })
    .replace(/\s*\n\s*/gu, '\n')
    .trim();
}
