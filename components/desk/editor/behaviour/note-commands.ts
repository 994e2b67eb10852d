import type { Editor } from '@tiptap/core';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { listOf } from '@/components/desk/editor/behaviour/note-order';
import { orderOf, surveyNotes } from '@/components/desk/editor/behaviour/note-survey';
import { textOf } from '@/components/desk/editor/schema/attributes';
import { noteKey } from '@/components/desk/editor/schema/footnotes';

/** The note that the caret is in; null in the text. */
export function noteAt({ state }: Editor): string | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type.name === 'note') return textOf(node, 'note');
  }
  return null;
}

/** The note whose call is selected. */
export function calledNote({ state }: Editor): string | null {
  const { selection } = state;
  const isCall = selection instanceof NodeSelection && selection.node.type.name === 'noteReference';
  return isCall ? textOf(selection.node, 'note') : null;
}

/** Whether a note can be called where the caret is. */
export const mayCallNote = (editor: Editor): boolean => {
  const { parent } = editor.state.selection.$to;
  return parent.inlineContent && parent.type.spec.code !== true && noteAt(editor) === null;
};

/** Calls a new note after the selection, and puts the caret into it. */
export function insertNote(editor: Editor): boolean {
  const { state, view } = editor;
  const { noteReference, note, paragraph } = state.schema.nodes;
  if (!mayCallNote(editor) || !noteReference || !note || !paragraph) return false;
  const key = noteKey();
  const { tr } = state;
  tr.insert(state.selection.to, noteReference.create({ note: key }));
  const survey = surveyNotes(tr.doc);
  const node = note.create({ note: key }, paragraph.create());
  const next = orderOf({ ...survey, notes: new Map([...survey.notes, [key, { pos: -1, node }]]) });
  const following = survey.notes.get(next[next.indexOf(key) + 1] ?? '');
  const end = survey.list ? survey.list.pos + survey.list.node.nodeSize - 1 : tr.doc.content.size;
  const pos = following?.pos ?? end;
  if (survey.list) tr.insert(pos, node);
  else tr.insert(pos, listOf(tr.doc, [node]));
  tr.setSelection(TextSelection.near(tr.doc.resolve(pos + (survey.list ? 2 : 3))));
  view.dispatch(tr.scrollIntoView());
  view.focus();
  return true;
}

/** From a note to where the text calls it first. */
export const goToCall = (editor: Editor, key = noteAt(editor)): boolean => {
  const call = surveyNotes(editor.state.doc).calls.get(key ?? '')?.[0];
  return call !== undefined && putCaret(editor, call.pos + 1);
};

/** From a selected call to its note. */
export const goToNote = (editor: Editor, key = calledNote(editor)): boolean => {
  const note = surveyNotes(editor.state.doc).notes.get(key ?? '');
  return note !== undefined && putCaret(editor, note.pos + note.node.nodeSize - 1, -1);
};

/** One command for all three: a new note; from a note back to the text; from a call to its note. */
export const callNote = (editor: Editor): boolean => {
  if (calledNote(editor) !== null) return goToNote(editor);
  return noteAt(editor) === null ? insertNote(editor) : goToCall(editor);
};

function putCaret({ view }: Editor, pos: number, bias = 1): boolean {
  const { tr } = view.state;
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(pos), bias)).scrollIntoView());
  view.focus();
  return true;
}
