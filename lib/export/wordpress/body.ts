import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const processor = unified().use(rehypeParse, { fragment: true }).use(rehypeStringify).freeze();

/** A body for another site: addresses of ours whole, and without the copies of pictures, since that site makes its own. */
export function bodyFor(html: string, origin: string): string {
  const tree = processor.parse(html);
  visit(tree, 'element', ({ properties }) => {
    for (const name of ['href', 'src', 'cite']) {
      const value = properties[name];
      if (typeof value === 'string' && /^\/(?!\/)/u.test(value)) properties[name] = `${origin}${value}`;
    }
    delete properties['srcSet'];
    delete properties['sizes'];
  });
  return processor.stringify(tree);
}
