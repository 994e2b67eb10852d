import { Extension } from '@tiptap/core';
import { dropCursor } from '@tiptap/pm/dropcursor';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { history } from '@tiptap/pm/history';

/** Undo and redo, a caret beside what holds no text, and a line where something is dropped. */
export const History = Extension.create({
  name: 'history',
  addProseMirrorPlugins: () => [
    history({ depth: 500 }),
    gapCursor(),
    dropCursor({ class: 'rich-drop', color: false, width: 2 }),
  ],
});
