import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const writer = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze();

/** A text whose ids, and the links to them, carry a prefix: so that several texts may stand on one page. */
export function prefixIds(html: string, prefix: string): string {
  const tree: Root = writer.parse(html);
  visit(tree, 'element', ({ properties }) => {
    const { id, href } = properties;
    if (typeof id === 'string') properties['id'] = prefix + id;
    if (typeof href === 'string' && href.startsWith('#')) properties['href'] = `#${prefix}${href.slice(1)}`;
  });
  return writer.stringify(tree);
}
