import type { Node } from '@tiptap/pm/model';
import { textOf } from '@/components/desk/editor/schema/attributes';
import { strings } from '@/content/strings';
import { escapeHtml } from '@/lib/html/escape';

/** Which number each note has, by its place in the list, and how often the text has called it so far. */
export class NoteNumbers {
  private readonly numbers = new Map<string, number>();
  private readonly calls = new Map<string, number>();
  private readonly written = new Map<string, number>();

  constructor(doc: Node) {
    const list = doc.lastChild?.type.name === 'footnotes' ? doc.lastChild : null;
    list?.forEach((note, _offset, index) => this.numbers.set(textOf(note, 'note') ?? '', index + 1));
    doc.descendants((node) => {
      if (node.type.name !== 'noteReference') return;
      const key = textOf(node, 'note') ?? '';
      this.calls.set(key, (this.calls.get(key) ?? 0) + 1);
    });
  }

  /** The call of a note; nothing where the note is gone. */
  reference(node: Node): string {
    const key = textOf(node, 'note') ?? '';
    const number = this.numbers.get(key);
    if (number === undefined) return '';
    const time = (this.written.get(key) ?? 0) + 1;
    this.written.set(key, time);
    return `<sup><a href="#fn-${number}" id="${callId(number, time)}" data-footnote-ref="">${number}</a></sup>`;
  }

  /** The ways back from a note to where it is called. */
  backlinks(note: Node): string {
    const key = textOf(note, 'note') ?? '';
    const number = this.numbers.get(key) ?? 0;
    return Array.from({ length: this.calls.get(key) ?? 0 }, (_, index) => {
      const sign = index === 0 ? '' : `<sup>${index + 1}</sup>`;
      const label = escapeHtml(strings.article.footnoteBack);
      return `<a href="#${callId(number, index + 1)}" data-footnote-backref="" aria-label="${label}">↩${sign}</a>`;
    }).join(' ');
  }
}

const callId = (number: number, time: number) => `fnref-${number}${time === 1 ? '' : `-${time}`}`;
