import type { Code, Root } from 'mdast';
import type { Element } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { strings } from '@/content/strings';
import { halvesOf } from '@/lib/html/verse';

const handlers: Options['handlers'] = {
  /** A fenced block named "poem": a verse a line, its two hemistichs apart by " * ". */
  code(state, node: Code) {
    if (node.lang !== 'poem') {
      return element('pre', [element('code', [{ type: 'text', value: node.value }])]);
    }
    const verses = node.value.split('\n').filter((line) => line.trim() !== '');
    return element('div', verses.map(verse), { className: ['poem'] });
  },
};

const renderer = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(() => numberFootnotes)
  .use(remarkRehype, {
    allowDangerousHtml: true,
    clobberPrefix: '',
    footnoteLabel: strings.article.footnotes,
    footnoteBackLabel: strings.article.footnoteBack,
    handlers,
  })
  .use(rehypeRaw)
  .use(rehypeStringify)
  .freeze();

/**
 * Markdown (CommonMark with tables and footnotes, and poems) to HTML. The result is not yet safe: it goes through
 * `sanitiseHtml` when the article is saved, as every other body does.
 */
export const markdownToHtml = (markdown: string): string => String(renderer.processSync(markdown));

function verse(line: string): Element {
  const spans = halvesOf(line).map((half) =>
    element('span', [{ type: 'text', value: half }], { className: ['hemistich'] }),
  );
  // A space between the two keeps copied and spoken text in two halves.
  const spaced = spans.flatMap((span, index) => (index === 0 ? [span] : [{ type: 'text' as const, value: ' ' }, span]));
  return element('p', spaced, { className: ['verse'] });
}

/** Footnotes are called 1, 2, 3 … in the order of the text, whatever the author called them: names become ids. */
function numberFootnotes(tree: Root): void {
  const numbers = new Map<string, string>();
  visit(tree, 'footnoteReference', ({ identifier }) => {
    if (!numbers.has(identifier)) numbers.set(identifier, String(numbers.size + 1));
  });
  visit(tree, ['footnoteReference', 'footnoteDefinition'], (node) => {
    if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return;
    const number = numbers.get(node.identifier);
    // A footnote that nothing refers to keeps a name that no number can have, and is left out as always.
    node.identifier = number ?? `unused-${node.identifier}`;
    node.label = node.identifier;
  });
}

const element = (tagName: string, children: Element['children'], properties: Element['properties'] = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
