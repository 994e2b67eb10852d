import { Node } from '@tiptap/core';
import { inner, keptAll, textOf } from '@/components/desk/editor/schema/attributes';

export const Document = Node.create({ name: 'doc', topNode: true, content: 'block+ footnotes?' });

export const Text = Node.create({ name: 'text', group: 'inline' });

/**
 * A paragraph. `bare` is one whose tags are not written, as in most lists and tables: "true" and "false" are what was
 * found, null leaves it to `write`.
 */
export const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  addAttributes: () => ({ bare: { ...inner('bare'), keepOnSplit: true }, ...keptAll('class') }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

export const HEADINGS = [2, 3, 4] as const;

export const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => HEADINGS.map((level) => ({ tag: `h${level}`, attrs: { level } })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${Number(node.attrs['level'])}`, HTMLAttributes, 0],
});

export const Blockquote = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'block+',
  defining: true,
  addAttributes: () => keptAll('cite'),
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
});

/** Text whose lines stay as they are. `coded` is whether a <code> holds it all. */
export const Preformatted = Node.create({
  name: 'preformatted',
  group: 'block',
  content: 'inline*',
  code: true,
  defining: true,
  addAttributes: () => ({ coded: inner('coded') }),
  parseHTML: () => [
    { tag: 'pre[data-coded]', preserveWhitespace: 'full', contentElement: 'code' },
    { tag: 'pre', preserveWhitespace: 'full' },
  ],
  renderHTML: ({ node, HTMLAttributes }) =>
    textOf(node, 'coded') === null ? ['pre', HTMLAttributes, 0] : ['pre', HTMLAttributes, ['code', 0]],
});

export const Rule = Node.create({
  name: 'rule',
  group: 'block',
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: ({ HTMLAttributes }) => ['hr', HTMLAttributes],
});

export const Break = Node.create({
  name: 'break',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.insertContent({ type: 'break' }) };
  },
});

/** A picture within a line or alone in a paragraph, as old texts have it; new ones are figures. */
export const InlineImage = Node.create({
  name: 'inlineImage',
  group: 'inline',
  inline: true,
  draggable: true,
  addAttributes: () => keptAll('src', 'alt', 'width', 'height'),
  parseHTML: () => [{ tag: 'img' }],
  renderHTML: ({ HTMLAttributes }) => ['img', HTMLAttributes],
});

/** What is kept as it came, and cannot be made here: plain divisions, and figures that hold something else. */
const boxOf = (name: string, tag: string, content: string, attributes: string[] = []) =>
  Node.create({
    name,
    ...(name !== 'frameCaption' && { group: 'block' }),
    content,
    defining: true,
    addAttributes: () => keptAll(...attributes),
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  });

export const boxes = [
  boxOf('division', 'div', 'block+', ['class']),
  boxOf('section', 'section', 'block+', ['class', 'data-footnotes']),
  boxOf('frame', 'figure', '(block | frameCaption)+'),
  boxOf('frameCaption', 'figcaption', 'block+'),
];
