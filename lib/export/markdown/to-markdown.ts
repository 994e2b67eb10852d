import type { Element, Parents, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeRemark, { type Options } from 'rehype-remark';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/**
 * The body of an article as Markdown for people. What Markdown has a sign for is written so; everything else, poems,
 * figures, footnotes, tables and what says its direction or language, stays the HTML that it is, which Markdown allows:
 * nothing is lost, and lib/html/markdown.ts reads it back.
 */

const PLAIN = ['p', 'h2', 'h3', 'h4', 'blockquote', 'ul', 'ol', 'li', 'hr', 'br', 'a', 'strong', 'em', 'code', 'pre'];
/** What the Markdown of a tag can say beside its text. */
const SAID: Record<string, readonly string[]> = { a: ['href', 'title'], ol: ['start'] };

const writer = unified().use(rehypeStringify).freeze();
const asHtml = (node: Element): string => writer.stringify({ type: 'root', children: [node] });

const isSaid = ({ tagName, properties }: Element): boolean =>
  PLAIN.includes(tagName) && Object.keys(properties).every((name) => SAID[tagName]?.includes(name) === true);

/** Whether Markdown says all of it. */
const isSimple = (node: Element): boolean =>
  isSaid(node) && node.children.every((child) => child.type !== 'element' || isSimple(child));

/** Elements that Markdown has no sign for become HTML before anything else looks at them. */
function keepHtml() {
  return (tree: Root): void => {
    tree.children = tree.children.map((child) => (child.type === 'element' && !isSimple(child) ? held(child) : child));
  };
}

const held = (node: Element): Element => ({
  type: 'element',
  tagName: 'x-html',
  properties: { html: asHtml(node) },
  children: [],
});

const handlers: Options['handlers'] = {
  'x-html': (_state, node: Element, _parent?: Parents) => ({
    type: 'html',
    // An empty line would end the block.
    value: String(node.properties['html']).replace(/\n(?=\s*\n)/gu, ''),
  }),
};

const converter = unified()
  .use(rehypeParse, { fragment: true })
  .use(keepHtml)
  .use(rehypeRemark, { handlers })
  .use(remarkGfm, { singleTilde: false })
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', fences: true })
  .freeze();

export const htmlToMarkdown = (html: string): string => String(converter.processSync(html)).trim();
