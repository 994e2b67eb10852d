import { noteKey } from '@/components/desk/editor/schema/footnotes';
import { sanitiseHtml } from '@/lib/html/sanitise';

const BLOCKS =
  'p,h2,h3,h4,blockquote,pre,div,section,figure,figcaption,ul,ol,li,dl,dt,dd,table,caption,thead,tbody,tfoot,tr,th,td,hr';
const isBlock = (node: Node) =>
  node instanceof Element && (node.matches(BLOCKS) || node.querySelector(BLOCKS) !== null);
const isBlank = (node: Node) => node.nodeType === Node.TEXT_NODE && !/[^ \t\r\n\f]/u.test(node.nodeValue ?? '');
const elementsOf = (parent: Element) => [...parent.children];

/**
 * Marks in stored HTML what the editor's schema has to tell apart: whole poems, plain figures, notes and their
 * references, the parts of tables, and text that stands in an item or a cell without a paragraph.
 */
export function prepare(root: HTMLElement): void {
  root.querySelectorAll('div.poem').forEach(markPoem);
  root.querySelectorAll('figure').forEach(markFigure);
  root.querySelectorAll('table').forEach(markTable);
  root.querySelectorAll('pre').forEach((pre) => {
    if (pre.childNodes.length === 1 && pre.firstElementChild?.matches('code:not([lang], [dir])'))
      pre.setAttribute('data-coded', '');
  });
  // An empty list is no list.
  root.querySelectorAll('ul:empty, ol:empty, dl:empty').forEach((list) => list.remove());
  markNotes(root);
  root.querySelectorAll('li, dd, td, th, blockquote, div, figure, section, figcaption').forEach(wrapLines);
  wrapLines(root);
}

function markPoem(poem: Element): void {
  const isMade = (parent: Element, selector: string) =>
    parent.children.length > 0 &&
    [...parent.childNodes].every((node) => isBlank(node) || (node instanceof Element && node.matches(selector)));
  const verses = elementsOf(poem);
  if (!isMade(poem, 'p.verse') || !verses.every((verse) => isMade(verse, 'span.hemistich'))) return;
  poem.setAttribute('data-poem', '');
  for (const verse of verses) {
    verse.setAttribute('data-verse', '');
    for (const half of elementsOf(verse)) half.setAttribute('data-hemistich', '');
  }
}

function markFigure(figure: Element): void {
  const [image, caption, ...others] = elementsOf(figure);
  const isPlain =
    image?.matches('img[src]:not([lang], [dir])') === true &&
    (caption === undefined || (caption.matches('figcaption:not([lang], [dir])') && !caption.querySelector(BLOCKS))) &&
    others.length === 0 &&
    [...figure.childNodes].every((node) => node instanceof Element || isBlank(node));
  if (!isPlain) return;
  figure.setAttribute('data-picture', '');
  if (caption === undefined) figure.append(figure.ownerDocument.createElement('figcaption'));
}

function markTable(table: Element): void {
  const caption = elementsOf(table).find((child) => child.localName === 'caption');
  if (caption) {
    table.setAttribute('data-caption', sanitiseHtml(caption.innerHTML));
    caption.remove();
  }
  for (const part of ['head', 'foot', 'body'])
    table
      .querySelectorAll(`:scope > t${part} > tr:not([data-part])`)
      .forEach((row) => row.setAttribute('data-part', part));
}

/** The list of notes at the end, where it has the shape that ours have; anything else stays a section with links. */
function markNotes(root: HTMLElement): void {
  const section = root.lastElementChild;
  if (!section?.matches('section[data-footnotes], section.footnotes')) return;
  const [list, ...others] = elementsOf(section).filter((child) => child.localName !== 'h2');
  if (list?.localName !== 'ol' || others.length > 0) return;
  const items = elementsOf(list);
  if (items.length === 0 || !items.every((item) => item.id.startsWith('fn-'))) return;
  const heading = section.querySelector(':scope > h2');
  if (heading) section.setAttribute('data-heading', heading.innerHTML);
  heading?.remove();
  section.setAttribute('data-notes', '');
  const keys = new Map(items.map((item) => [item.id, noteKey()]));
  for (const item of items) {
    item.setAttribute('data-note', keys.get(item.id) ?? '');
    item.querySelectorAll('a[data-footnote-backref]').forEach(removeWithSpace);
  }
  root.querySelectorAll('a[data-footnote-ref]').forEach((link) => markReference(link, keys));
}

function markReference(link: Element, keys: Map<string, string>): void {
  const target = (link.getAttribute('href') ?? '').slice(1);
  const key = keys.get(target) ?? keys.get(decoded(target));
  if (key === undefined) return;
  const reference = link.ownerDocument.createElement('sup');
  reference.setAttribute('data-note', key);
  const { parentElement } = link;
  const isAlone = parentElement?.localName === 'sup' && parentElement.childNodes.length === 1;
  (isAlone ? parentElement : link).replaceWith(reference);
}

function removeWithSpace(link: Element): void {
  const before = link.previousSibling;
  if (before?.nodeType === Node.TEXT_NODE) before.nodeValue = (before.nodeValue ?? '').replace(/[ \n]+$/u, '');
  link.remove();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Lines that stand beside blocks, or alone where blocks are expected, become paragraphs that know it. */
function wrapLines(parent: Element): void {
  if (parent.matches('[data-poem], [data-picture], [data-picture] > *, [data-notes]')) return;
  const isRoot = parent.localName === 'body';
  if (parent.localName === 'li' || parent.matches('dd, td, th, figure, figcaption'))
    parent.querySelectorAll(':scope > p:not([data-bare])').forEach((p) => p.setAttribute('data-bare', 'false'));
  let line: HTMLElement | null = null;
  for (const node of [...parent.childNodes]) {
    if (isBlock(node)) line = null;
    else if (line) line.append(node);
    else if (!isBlank(node)) {
      line = parent.ownerDocument.createElement('p');
      if (!isRoot) line.setAttribute('data-bare', 'true');
      node.before(line);
      line.append(node);
    }
  }
  if (parent.children.length === 0 && parent.matches('li, dd, td, th')) {
    const empty = parent.ownerDocument.createElement('p');
    empty.setAttribute('data-bare', 'true');
    parent.append(empty);
  }
}
