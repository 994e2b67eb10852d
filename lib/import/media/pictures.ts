import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { mediaPathOf } from '@/lib/site/media-path';

/** The pictures of a body: which there are, and the body with others in their places. Pure. */

export interface BodyPicture {
  src: string;
  alt: string;
}

/** What becomes of a picture: another address; null takes it out, and leaves what is said of it. */
export type Replacement = (src: string) => string | null | undefined;

const parser = unified().use(rehypeParse, { fragment: true }).use(rehypeStringify).freeze();

/** The pictures that are not of our own library, in their order, each once. */
export function picturesIn(html: string): BodyPicture[] {
  if (!/<img/iu.test(html)) return [];
  const found = new Map<string, BodyPicture>();
  visit(parser.parse(html), 'element', (node) => {
    const src = sourceOf(node);
    if (src === null || mediaPathOf(src) !== null || found.has(src)) return;
    const alt = node.properties['alt'];
    found.set(src, { src, alt: typeof alt === 'string' ? alt : '' });
  });
  return [...found.values()];
}

const sourceOf = ({ tagName, properties }: Element): string | null => {
  const { src } = properties;
  return tagName === 'img' && typeof src === 'string' && src.trim() !== '' ? src.trim() : null;
};

/**
 * The body with its pictures replaced, and links to the same files led to their copies. One that is taken out leaves its
 * description where it stood. @param replace undefined leaves a picture as it is
 */
export function withPictures(html: string, replace: Replacement): string {
  const tree: Root = parser.parse(html);
  visit(tree, 'element', (node, index, parent) => {
    const { href } = node.properties;
    if (node.tagName === 'a' && typeof href === 'string') {
      const to = replace(href.trim());
      if (typeof to === 'string') node.properties['href'] = to;
    }
    const src = sourceOf(node);
    const to = src === null ? undefined : replace(src);
    if (src === null || to === undefined || parent === undefined || index === undefined) return;
    if (to !== null) {
      const { alt } = node.properties;
      node.properties = { src: to, ...(alt !== undefined && { alt }) };
      return;
    }
    const alt = node.properties['alt'];
    const said =
      typeof alt === 'string' && alt.trim() !== '' ? [{ type: 'text' as const, value: `[${alt.trim()}]` }] : [];
    parent.children.splice(index, 1, ...said);
    return [SKIP, index + said.length];
  });
  return parser.stringify(tree);
}
