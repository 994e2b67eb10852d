import type { Node } from '@tiptap/pm/model';
import { attributesOf, tagOf, writeInline } from '@/components/desk/editor/html/write-inline';
import { NoteNumbers } from '@/components/desk/editor/html/note-numbers';
import { textOf } from '@/components/desk/editor/schema/attributes';

/** A text of the editor to the HTML that is stored: the tags of lib/html/sanitise.ts, laid out as markdownToHtml does. */
export function writeHtml(doc: Node): string {
  const numbers = new NoteNumbers(doc);
  const blocks = [...doc.children];
  // Enter at the end of a text leaves an empty paragraph, which readers would see as a gap.
  const notes = blocks.at(-1)?.type.name === 'footnotes' ? blocks.pop() : undefined;
  while (blocks.at(-1)?.type.name === 'paragraph' && blocks.at(-1)?.childCount === 0) blocks.pop();
  if (notes) blocks.push(notes);
  const writer = new Writer(numbers);
  return blocks.map((node, index) => writer.block(node, doc, index)).join('\n');
}

/** Where a paragraph has no tags unless it was found with them. */
const TIGHT = new Set(['listItem', 'description', 'tableCell', 'tableHeader', 'frameCaption']);
const isPlain = (node: Node | null): boolean =>
  node?.type.name === 'paragraph' && ['lang', 'dir', 'class'].every((name) => textOf(node, name) === null);

class Writer {
  constructor(private readonly numbers: NoteNumbers) {}

  block(node: Node, parent: Node, index = 0): string {
    if (node.type.name === 'paragraph' && isBare(node, parent, index)) return this.inline(node);
    const { tag, attributes } = tagOf(node.type.spec.toDOM?.(node));
    const open = `<${tag}${attributesOf(attributes)}>`;
    if (node.type.name === 'rule') return open;
    return `${open}${this.inside(node)}</${tag}>`;
  }

  private inside(node: Node): string {
    switch (node.type.name) {
      case 'figure':
        return this.figure(node);
      case 'poem':
        return this.each(node).join('');
      case 'verse':
        return this.each(node).join(' ');
      case 'table':
        return this.table(node);
      case 'footnotes':
        return this.notes(node);
      case 'preformatted':
        return textOf(node, 'coded') === null ? this.inline(node) : `<code>${this.inline(node)}</code>`;
      default:
        return node.inlineContent ? this.inline(node) : lines(node, this.each(node));
    }
  }

  private each = (node: Node): string[] => node.children.map((child, index) => this.block(child, node, index));

  private inline = (node: Node): string => writeInline(node.content, (leaf) => this.leaf(leaf));

  private leaf(node: Node): string {
    if (node.type.name === 'break') return '<br>';
    if (node.type.name === 'noteReference') return this.numbers.reference(node);
    const { tag, attributes } = tagOf(node.type.spec.toDOM?.(node));
    return `<${tag}${attributesOf(attributes)}>`;
  }

  private figure(node: Node): string {
    const { src, alt, width, height } = node.attrs;
    const caption = node.childCount === 0 ? '' : `<figcaption>${this.inline(node)}</figcaption>`;
    return `<img${attributesOf({ src, alt, width, height })}>${caption}`;
  }

  private table(node: Node): string {
    const caption = textOf(node, 'caption');
    const rows = node.children.map((row, index) => ({ row, part: partOf(row, index), html: this.block(row, node) }));
    const parts = rows.flatMap(({ part }, index) => {
      if (rows[index - 1]?.part === part) return [];
      const rest = rows.slice(index);
      const end = rest.findIndex((other) => other.part !== part);
      const own = rest.slice(0, end === -1 ? undefined : end);
      return [`<t${part}>\n${own.map(({ html }) => html).join('\n')}\n</t${part}>`];
    });
    return `\n${[...(caption === null ? [] : [`<caption>${caption}</caption>`]), ...parts].join('\n')}\n`;
  }

  private notes(node: Node): string {
    const heading = textOf(node, 'heading');
    const items = node.children.map((note, index) => {
      const id = `fn-${index + 1}`;
      const back = this.numbers.backlinks(note);
      const { attributes } = tagOf(note.type.spec.toDOM?.(note));
      return `<li${attributesOf({ id, ...attributes })}>\n${lastly(this.each(note), back)}\n</li>`;
    });
    return `${heading === null ? '' : `<h2>${heading}</h2>`}\n<ol>\n${items.join('\n')}\n</ol>\n`;
  }
}

/** The way back stands at the end of the note's last paragraph; after it, where it ends in something else. */
function lastly(blocks: string[], back: string): string {
  if (back === '') return blocks.join('\n');
  const last = blocks.at(-1) ?? '';
  const inside = /<\/p>$/u.test(last);
  const isBlock = /^<(?:ul|ol|dl|table|div|blockquote|pre|figure|h\d|section|hr)/u.test(last);
  const end = inside ? last.replace(/<\/p>$/u, ` ${back}</p>`) : `${last}${isBlock ? '\n' : ' '}${back}`;
  return [...blocks.slice(0, -1), end].join('\n');
}

/** Blocks a line each; a line that is alone stays in its element's line. */
function lines(node: Node, blocks: string[]): string {
  const first = node.firstChild;
  const startsBare = first !== null && isBare(first, node, 0);
  if (startsBare && node.childCount === 1) return blocks.join('');
  return `${startsBare ? '' : '\n'}${blocks.join('\n')}\n`;
}

function isBare(node: Node, parent: Node, index: number): boolean {
  if (!isPlain(node) || parent.type.name === 'doc') return false;
  const touches = [parent.maybeChild(index - 1), parent.maybeChild(index + 1)].some(
    (other) => other?.type.name === 'paragraph',
  );
  const bare = textOf(node, 'bare');
  return !touches && (bare === 'true' || (bare === null && TIGHT.has(parent.type.name)));
}

/** A row without a part of its own stands in the head when it is the first and all headings. */
function partOf(row: Node, index: number): string {
  const isHead = index === 0 && row.childCount > 0 && row.children.every(({ type }) => type.name === 'tableHeader');
  return textOf(row, 'part') ?? (isHead ? 'head' : 'body');
}
