import type { Editor } from '@tiptap/core';
import { insertBlock } from '@/components/desk/editor/behaviour/insert';
import { textOf } from '@/components/desk/editor/schema/attributes';

/** The table that the caret is in, and its place. */
export function tableAt({ state }: Editor) {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name === 'table') return { node: $from.node(depth), pos: $from.before(depth) };
  }
  return null;
}

/** The first row becomes headings or ordinary cells; whether it is a head then shows by itself. */
export function toggleHeaderRow(editor: Editor): boolean {
  const table = tableAt(editor);
  if (!table) return false;
  return editor
    .chain()
    .focus()
    .toggleHeaderRow()
    .command(({ tr }) => {
      tr.setNodeAttribute(table.pos + 1, 'part', null);
      return true;
    })
    .run();
}

/** The caption as text; marks in it are lost when it is changed. */
export const captionOf = (editor: Editor): string => {
  const html = textOf(tableAt(editor)?.node ?? editor.state.doc, 'caption') ?? '';
  return new DOMParser().parseFromString(html, 'text/html').body.textContent;
};

export function setCaption(editor: Editor, caption: string): void {
  const table = tableAt(editor);
  if (!table || caption === captionOf(editor)) return;
  const text = caption.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  editor.view.dispatch(editor.state.tr.setNodeAttribute(table.pos, 'caption', text === '' ? null : text));
}

/** A small table with a row of headings, the caret in its first cell. */
export function insertTable(editor: Editor): boolean {
  const { schema } = editor;
  const cells = (type: string) => [0, 1].map(() => schema.node(type, null, [schema.node('paragraph')]));
  const row = (type: string) => schema.node('tableRow', null, cells(type));
  return insertBlock(
    editor,
    schema.node('table', null, [row('tableHeader'), row('tableCell'), row('tableCell')]),
    true,
  );
}
