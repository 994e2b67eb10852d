import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';

interface Range {
  from: number;
  to: number;
}

/** Where a text stands, whatever marks lie over it; never across blocks. Each leaf counts as one character. */
export function findText(doc: Node, text: string): Range[] {
  const found: Range[] = [];
  if (text === '') return found;
  doc.descendants((block, pos) => {
    if (!block.isTextblock) return true;
    const line = block.textBetween(0, block.content.size, undefined, (leaf) =>
      leaf.type.name === 'break' ? '\n' : '\ufffc',
    );
    for (let at = line.indexOf(text); at !== -1; at = line.indexOf(text, at + text.length))
      found.push({ from: pos + 1 + at, to: pos + 1 + at + text.length });
    return false;
  });
  return found;
}

/** Replaces a text wherever it stands, as one step of undo; each keeps the marks that it has where it begins. */
export function replaceText({ view }: Editor, text: string, by: string): void {
  const { tr, schema } = view.state;
  for (const { from, to } of findText(tr.doc, text).reverse()) {
    const marks = tr.doc.resolve(from).marksAcross(tr.doc.resolve(to)) ?? [];
    if (by === '') tr.delete(from, to);
    else tr.replaceWith(from, to, schema.text(by, marks));
  }
  if (tr.docChanged) view.dispatch(tr);
}

/** Selects the first place where a text stands, and brings it into view. */
export function selectText({ view }: Editor, text: string): void {
  const [range] = findText(view.state.doc, text);
  if (!range) return;
  const { tr } = view.state;
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, range.from, range.to)).scrollIntoView());
  view.focus();
}
