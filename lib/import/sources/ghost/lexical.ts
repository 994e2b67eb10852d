import { escapeHtml } from '@/lib/html/escape';
import { markdownToHtml } from '@/lib/html/markdown';

/** Documents of Ghost's editors as HTML: what they hold of text, lists, quotations and pictures. */

export interface Rendered {
  html: string;
  /** Kinds of cards that have no text, or none that is known. */
  unknown: Set<string>;
}

type Node = Record<string, unknown>;

const FORMATS: readonly [bit: number, tag: string][] = [
  [16, 'code'],
  [64, 'sup'],
  [32, 'sub'],
  [8, 'u'],
  [4, 's'],
  [2, 'em'],
  [1, 'strong'],
];
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const nodesOf = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const wrap = (tag: string, inner: string): string => `<${tag}>${inner}</${tag}>`;
const link = (url: unknown, inner: string): string => `<a href="${escapeHtml(text(url))}">${inner}</a>`;

/** @throws SyntaxError when it is no JSON, RangeError when it is nested beyond reason */
export function lexicalToHtml(json: string): Rendered {
  const unknown = new Set<string>();
  const document: unknown = JSON.parse(json);
  const root = isNode(document) && isNode(document['root']) ? document['root'] : {};
  return {
    html: nodesOf(root['children'])
      .map((node) => block(node, unknown))
      .join('\n'),
    unknown,
  };
}

const inside = (node: Node, unknown: Set<string>): string =>
  nodesOf(node['children'])
    .map((child) => block(child, unknown))
    .join('');

function block(node: Node, unknown: Set<string>): string {
  const type = text(node['type']).replace(/^extended-/u, '');
  switch (type) {
    case 'text':
      return formatted(text(node['text']), Number(node['format'] ?? 0));
    case 'linebreak':
      return '<br>';
    case 'paragraph':
      return wrap('p', inside(node, unknown));
    case 'heading':
      return wrap(/^h[1-6]$/u.test(text(node['tag'])) ? text(node['tag']) : 'h2', inside(node, unknown));
    case 'quote':
    case 'aside':
      return wrap('blockquote', wrap('p', inside(node, unknown)));
    case 'list':
      return wrap(node['listType'] === 'number' || node['tag'] === 'ol' ? 'ol' : 'ul', inside(node, unknown));
    case 'listitem':
      return wrap('li', inside(node, unknown));
    case 'link':
    case 'autolink':
      return link(node['url'], inside(node, unknown));
    default:
      return cardToHtml(type, node, unknown) ?? inside(node, unknown);
  }
}

const formatted = (written: string, format: number): string =>
  FORMATS.reduce((inner, [bit, tag]) => ((format & bit) === 0 ? inner : wrap(tag, inner)), escapeHtml(written));

/** A card, by the names that it has in either editor. Null when it holds nothing that an article keeps. */
export function cardToHtml(name: string, card: Node, unknown: Set<string>): string | null {
  switch (name) {
    case 'image':
      return figure(picture(card), card['caption']);
    case 'gallery':
      return figure(nodesOf(card['images']).map(picture).join(''), card['caption']);
    case 'html':
      return text(card['html']);
    case 'markdown':
    case 'card-markdown':
      return markdownToHtml(text(card['markdown']));
    case 'code':
    case 'codeblock':
      return wrap('pre', wrap('code', escapeHtml(text(card['code']))));
    case 'hr':
    case 'horizontalrule':
      return '<hr>';
    case 'embed':
      return text(card['html']) || wrap('p', link(card['url'], escapeHtml(text(card['url']))));
    case 'bookmark': {
      const title = isNode(card['metadata']) ? text(card['metadata']['title']) : '';
      return wrap('p', link(card['url'], escapeHtml(title || text(card['url']))));
    }
    case 'callout':
      return wrap('blockquote', wrap('p', text(card['calloutText'])));
    case 'toggle':
      return `${wrap('h3', text(card['heading']))}${text(card['content'])}`;
    case 'button':
      return wrap('p', link(card['buttonUrl'], escapeHtml(text(card['buttonText']))));
    default:
      unknown.add(name || '?');
      return null;
  }
}

const picture = (card: Node): string =>
  `<img src="${escapeHtml(text(card['src']))}" alt="${escapeHtml(text(card['alt']))}">`;

/** Captions are HTML. */
const figure = (pictures: string, caption: unknown): string =>
  wrap('figure', pictures + (text(caption) === '' ? '' : wrap('figcaption', text(caption))));
