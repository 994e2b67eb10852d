import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { bookWords } from '@/content/book-words';
import { fill } from '@/content/strings';
import { keepContentModel } from '@/lib/feeds/epub/content-model';
import { mediaPathOf } from '@/lib/site/media-path';

/** Where a text stands, and what else is in the book. */
export interface Place {
  /** The article's address, whole. */
  url: string;
  /** The site's address, without a slash at its end. */
  origin: string;
  /** The file of an article in this book; null when it is not there. */
  chapterOf: (id: number) => string | null;
  /** The file of one of our pictures in this book; null when it is not there. */
  pictureOf: (path: string) => string | null;
  /** Ids that are taken already; those of the text join them. */
  ids: Set<string>;
}

const writer = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze();

/** Texts are clean when they are saved (decision 008); what must never be in a book is not, even if one was not. */
const NEVER = new Set(['script', 'style', 'iframe', 'object', 'embed', 'template', 'noscript', 'form', 'base', 'link']);

/**
 * A stored text as it stands in a book: nothing from outside in it, every link leading somewhere, notes marked as such
 * for readers that show them in a window of their own (EPUB 3, epub:type).
 */
export function bookText(html: string, place: Place): string {
  const tree: Root = writer.parse(html);
  visit(tree, 'element', (node, index, parent) => {
    if (NEVER.has(node.tagName) && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.tagName === 'img') picture(node, place);
    keepKnown(node, place.ids);
    return undefined;
  });
  keepContentModel(tree);
  visit(tree, 'element', (node) => {
    if (node.tagName === 'a') link(node, place);
    markNotes(node);
  });
  return writer.stringify(tree);
}

/** Ours are in the book; where another stood its words stay, since a book may show nothing that it does not hold. */
function picture(node: Element, { pictureOf }: Place): void {
  const { src, alt, lang, dir } = node.properties;
  const path = typeof src === 'string' ? mediaPathOf(src) : null;
  const file = path === null ? null : pictureOf(path);
  const described = typeof alt === 'string' ? alt : '';
  if (file !== null) {
    node.properties = { src: file, alt: described, lang, dir };
    return;
  }
  const words = bookWords.absentPicture;
  const text = described === '' ? words : fill(bookWords.absentWith, { words, alt: described });
  Object.assign(node, {
    ...{ tagName: 'span', properties: { className: ['absent'], lang, dir } },
    children: [{ type: 'text', value: `[${text}]` }],
  });
}

const KNOWN = new Set(['lang', 'dir', 'id', 'className', 'href', 'src', 'alt', 'title', 'start', 'colSpan', 'rowSpan']);
const NOTES = ['dataFootnoteRef', 'dataFootnoteBackref', 'dataFootnotes'];

/** Attributes that a book may have, with values that it may have; an id once. */
function keepKnown(node: Element, ids: Set<string>): void {
  const { properties, tagName } = node;
  const isNote = NOTES.some((name) => properties[name] !== undefined);
  const kept = Object.entries(properties).filter(
    ([name, value]) =>
      (KNOWN.has(name) ||
        NOTES.includes(name) ||
        (name === 'ariaLabel' && isNote) ||
        (name === 'scope' && tagName === 'th')) &&
      value !== null &&
      value !== undefined &&
      isFit(name, value),
  );
  node.properties = Object.fromEntries(kept);
  const { id, lang } = node.properties;
  if (typeof id === 'string') {
    if (ids.has(id)) delete node.properties['id'];
    ids.add(id);
  }
  if (typeof lang === 'string') node.properties['xml:lang'] = lang;
}

function isFit(name: string, value: unknown): boolean {
  if (name === 'lang') return /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/iu.test(String(value));
  if (name === 'colSpan' || name === 'rowSpan') return /^[1-9]\d{0,2}$/u.test(String(value));
  if (name === 'start') return /^-?\d{1,6}$/u.test(String(value));
  return name !== 'id' || /^\p{L}[\p{L}\p{N}-]*$/u.test(String(value));
}

/** Inside the text, to another article of the book, or whole; a link that leads nowhere is none. */
function link(node: Element, { url, origin, chapterOf, ids }: Place): void {
  const { href } = node.properties;
  if (typeof href !== 'string') return;
  if (!URL.canParse(href, url)) {
    node.properties = {};
    return;
  }
  const target = new URL(href, url);
  const own = new URL(url);
  const fragment = safeDecode(target.hash.slice(1));
  if (fragment !== '' && target.origin === own.origin && target.pathname === own.pathname) {
    if (ids.has(fragment)) node.properties['href'] = `#${fragment}`;
    else delete node.properties['href'];
    return;
  }
  const id =
    target.origin === new URL(origin).origin
      ? /^\/(?:article|a)\/(\d+)(?:\/[^/]*)?$/u.exec(target.pathname)?.[1]
      : undefined;
  const chapter = id === undefined ? null : chapterOf(Number(id));
  if (chapter !== null) node.properties['href'] = chapter;
  else if (/^(https?|mailto):$/u.test(target.protocol)) node.properties['href'] = target.href;
  else delete node.properties['href'];
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function markNotes(node: Element): void {
  const { tagName, properties, children } = node;
  const mark = (type: string, role: string) => {
    Object.assign(properties, { 'epub:type': type, role });
  };
  if (tagName === 'a' && properties['href'] !== undefined) {
    if (properties['dataFootnoteRef'] !== undefined) mark('noteref', 'doc-noteref');
    else if (properties['dataFootnoteBackref'] !== undefined) mark('backlink', 'doc-backlink');
  }
  if (tagName === 'section' && properties['dataFootnotes'] !== undefined) {
    mark('footnotes', 'doc-endnotes');
    visit({ type: 'root', children }, 'element', (item) => {
      if (item.tagName === 'li' && /^fn-/u.test(String(item.properties['id'])))
        item.properties['epub:type'] = 'footnote';
    });
  }
  node.properties = Object.fromEntries(Object.entries(properties).filter(([name]) => !NOTES.includes(name)));
}
