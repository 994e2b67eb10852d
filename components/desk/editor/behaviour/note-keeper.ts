import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { noteSerializer, unpackNotes } from '@/components/desk/editor/behaviour/note-clipboard';
import { goToCall, goToNote, noteAt } from '@/components/desk/editor/behaviour/note-commands';
import { mendNotes } from '@/components/desk/editor/behaviour/note-order';
import { surveyNotes } from '@/components/desk/editor/behaviour/note-survey';
import { editorWords as words } from '@/content/desk/editor';
import { fill, strings } from '@/content/strings';

/** Numbers the notes, keeps them with their calls, and leads from one to the other. */
export const NoteKeeper = Extension.create({
  name: 'noteKeeper',
  priority: 200,
  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      Enter: () => goToNote(editor),
      // An empty note goes, and its call with it; the caret returns to the text.
      Backspace: () => {
        const { $from, empty } = editor.state.selection;
        const key = noteAt(editor);
        const note = surveyNotes(editor.state.doc).notes.get(key ?? '');
        if (!empty || !note || note.node.textContent !== '' || note.node.childCount > 1 || $from.parentOffset > 0)
          return false;
        if (!goToCall(editor, key)) return false;
        const call = editor.state.selection.from;
        return editor.commands.deleteRange({ from: call - 1, to: call });
      },
    };
  },
  addProseMirrorPlugins() {
    const { editor } = this;
    const attic = new Map<string, Node>();
    const decorate = (doc: Node) =>
      DecorationSet.create(
        doc,
        decorations(doc, (key) => goToCall(editor, key)),
      );
    return [
      new Plugin<DecorationSet>({
        key: new PluginKey('notes'),
        state: {
          init: (_config, { doc }) => decorate(doc),
          apply: (tr, old) => (tr.docChanged ? decorate(tr.doc) : old),
        },
        appendTransaction: (transactions, before, after) =>
          transactions.some(({ docChanged }) => docChanged) ? mendNotes(before, after, attic) : null,
        props: {
          decorations(state) {
            return this.getState(state);
          },
          clipboardSerializer: noteSerializer(editor),
          transformPasted: (slice) => unpackNotes(slice, attic),
        },
      }),
    ];
  },
});

function decorations(doc: Node, back: (key: string) => void): Decoration[] {
  const { calls, notes } = surveyNotes(doc);
  const numbers = new Map([...notes.keys()].map((key, index) => [key, String(index + 1)]));
  const all = [...calls].flatMap(([key, places]) =>
    places.map(({ pos }) => {
      const number = numbers.get(key) ?? '?';
      const label = fill(words.note.call, { n: number });
      return Decoration.node(pos, pos + 1, { 'data-number': number, 'role': 'img', 'aria-label': label });
    }),
  );
  for (const [key, { pos, node }] of notes) {
    if (!calls.has(key)) continue;
    const place = pos + node.nodeSize - 1 - (node.lastChild?.isTextblock ? 1 : 0);
    const options = { side: 1, key: `back-${key}`, ignoreSelection: true, stopEvent: () => true };
    all.push(Decoration.widget(place, () => backButton(() => back(key)), options));
  }
  return all;
}

function backButton(back: () => void): HTMLElement {
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: 'note-back', textContent: '↩', tabIndex: -1 });
  button.setAttribute('aria-label', strings.article.footnoteBack);
  button.contentEditable = 'false';
  button.addEventListener('click', back);
  return button;
}
