import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import { replaceText, selectText } from '@/components/desk/editor/behaviour/text-search';
import { readHtml } from '@/components/desk/editor/html/read';
import { writeHtml } from '@/components/desk/editor/html/write';

/** What the page around may ask of the editor. */
export interface RichTextHandle {
  /** Replaces the whole text, as one step that can be undone. */
  setHtml(html: string): void;
  html(): string;
  focus(): void;
  /** Replaces a text wherever it stands. */
  replaceText(find: string, replace: string): void;
  /** Selects the first place of a text and brings it into view. */
  select(text: string): void;
}

/** Another text in the place of the whole, the caret at its beginning. */
export function setHtml({ view, state }: Editor, html: string): void {
  const { tr, schema, doc } = state;
  tr.replaceWith(0, doc.content.size, readHtml(schema, html).content);
  view.dispatch(tr.setSelection(Selection.atStart(tr.doc)));
}

export const handleOf = (editor: Editor): RichTextHandle => ({
  setHtml: (html) => setHtml(editor, html),
  html: () => writeHtml(editor.state.doc),
  focus: () => editor.view.focus(),
  replaceText: (find, replace) => replaceText(editor, find, replace),
  select: (text) => selectText(editor, text),
});
