import type { Element, Properties, Root, RootContent, Text } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/** What a stretch of an article's text is to its reader. */
export type BlockKind = 'paragraph' | 'heading' | 'quotation' | 'verse' | 'item' | 'footnote' | 'cell' | 'figure';

/** A piece of a block's text: a text node of the tree, or a sign for something that is no text. */
export interface Part {
  text: string;
  /** Where the text stands; null for what is only stood for: a line break, a picture, the number of a footnote. */
  node: Text | null;
  /** The nearest `lang`, where one is set inside the article. */
  language: string | null;
  /** The inline marks and links around it, as one word: equal where it looks and leads alike. */
  marks: string;
}

export interface TextBlock {
  kind: BlockKind;
  /** The element that the text stands in: headings have levels. */
  tag: string;
  parts: Part[];
}

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** An article's markup as a tree, whose text nodes may be changed and written again. */
export const parseArticle = (html: string): Root => parser.parse(html);

const BLOCKS: Record<string, BlockKind> = {
  ...Object.fromEntries(
    ['p', 'div', 'section', 'pre', 'hr', 'ul', 'ol', 'dl', 'table'].map((tag) => [tag, 'paragraph']),
  ),
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, 'heading'])),
  ...Object.fromEntries(['li', 'dt', 'dd'].map((tag) => [tag, 'item'])),
  ...Object.fromEntries(['td', 'th', 'caption'].map((tag) => [tag, 'cell'])),
  blockquote: 'quotation',
  figure: 'figure',
};
const INLINE = new Set([
  'a',
  'strong',
  'b',
  'em',
  'i',
  'cite',
  'q',
  'code',
  'del',
  'ins',
  's',
  'mark',
  'small',
  'sub',
  'sup',
]);
/** Inside these a paragraph is not a paragraph but a part of the larger thing. */
const HOLDS: readonly BlockKind[] = ['quotation', 'item', 'cell', 'figure', 'footnote'];

interface Place {
  kind: BlockKind;
  tag: string;
  language: string | null;
  marks: string;
}

/** The blocks of an article in reading order, each with the pieces of its text. Blocks without a piece are left out. */
export function textBlocks(tree: Root): TextBlock[] {
  const blocks: TextBlock[] = [];
  let open: TextBlock | null = null;
  const put = (place: Place, text: string, node: Text | null) => {
    if (!open) blocks.push((open = { kind: place.kind, tag: place.tag, parts: [] }));
    open.parts.push({ text, node, language: place.language, marks: place.marks });
  };
  const walk = (node: RootContent, place: Place) => {
    if (node.type === 'text') {
      if (open || node.value.trim() !== '') put(place, node.value, node);
    } else if (node.type === 'element' && node.properties['dataFootnoteBackref'] === undefined) {
      const inner = placeIn(node, place);
      const isBlock = BLOCKS[node.tagName] !== undefined;
      if (isBlock) open = null;
      const sign = signOf(node);
      if (sign !== null) put(inner, sign, null);
      if (!isWhole(node)) for (const child of node.children) walk(child, inner);
      if (isBlock) open = null;
    }
  };
  for (const child of tree.children) walk(child, { kind: 'paragraph', tag: 'p', language: null, marks: '' });
  return blocks;
}

function placeIn({ tagName, properties }: Element, { kind, tag, language, marks }: Place): Place {
  const { lang, href } = properties;
  return {
    kind: kindIn(tagName, properties, kind),
    tag: BLOCKS[tagName] === undefined ? tag : tagName,
    language: typeof lang === 'string' ? lang : language,
    marks: INLINE.has(tagName) ? `${marks} ${tagName}${typeof href === 'string' ? `=${href}` : ''}` : marks,
  };
}

function kindIn(tag: string, { dataFootnotes, className }: Properties, around: BlockKind): BlockKind {
  if (dataFootnotes !== undefined) return 'footnote';
  const kind = BLOCKS[tag];
  if (kind === undefined || (kind === 'item' && around === 'footnote')) return around;
  if (kind === 'paragraph' && Array.isArray(className) && className.includes('verse')) return 'verse';
  return kind === 'paragraph' && HOLDS.includes(around) ? around : kind;
}

/** What is shown in the place of an element, or before its text. */
function signOf(node: Element): string | null {
  const { tagName, properties } = node;
  const { className, alt, src } = properties;
  if (tagName === 'br' || tagName === 'figcaption') return '\n';
  if (tagName === 'hr') return '\u2042';
  if (tagName === 'img')
    return `[${[alt, typeof src === 'string' ? src.split('/').at(-1) : ''].filter(Boolean).join(' \u2013 ')}]`;
  if (properties['dataFootnoteRef'] !== undefined) return `[${textOf(node)}]`;
  return Array.isArray(className) && className.includes('hemistich') ? '\u2003' : null;
}

/** Elements whose text, if any, is in their sign. */
const isWhole = ({ properties }: Element) => properties['dataFootnoteRef'] !== undefined;

const textOf = (node: Element): string =>
  node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
