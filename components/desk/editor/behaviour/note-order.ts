import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { orderOf, surveyNotes } from '@/components/desk/editor/behaviour/note-survey';
import { strings } from '@/content/strings';

/**
 * Keeps calls and notes together after any change: a note goes with its last call and a call with its note, a call that
 * comes back (by pasting what was cut) brings its note, and the notes stand in the order of the calls. It is a part of
 * the change that made it necessary, so one undo takes both back.
 * @param attic notes that are in no text now: cut, or on their way from another text
 */
export function mendNotes(before: EditorState, after: EditorState, attic: Map<string, Node>): Transaction | null {
  const [was, is] = [surveyNotes(before.doc), surveyNotes(after.doc)];
  for (const [key, place] of was.notes) attic.set(key, place.node);
  if (is.calls.size === 0 && is.notes.size === 0) return null;
  const { tr } = after;
  const hasLost = (key: string) => was.notes.has(key) && was.calls.has(key) && !is.notes.has(key);
  const calls = [...is.calls].filter(([key]) => !is.notes.has(key) && (hasLost(key) || !attic.has(key)));
  const notes = [...is.notes].filter(([key]) => was.calls.has(key) && !is.calls.has(key));
  const ranges = [...calls.flatMap(([, places]) => places), ...notes.map(([, place]) => place)];
  const isLastNote = notes.length > 0 && notes.length === is.notes.size;
  if (isLastNote && is.list) ranges.push(is.list);
  ranges
    .sort((a, b) => b.pos - a.pos)
    .filter(({ node }) => !isLastNote || node.type.name !== 'note')
    .forEach(({ pos, node }) => tr.delete(pos, pos + node.nodeSize));
  arrange(tr, attic);
  return tr.docChanged ? tr : null;
}

/** Brings what is in the attic to the calls that lack it, and all into their order. */
function arrange(tr: Transaction, attic: Map<string, Node>): void {
  const is = surveyNotes(tr.doc);
  const missing = [...is.calls.keys()].filter((key) => !is.notes.has(key));
  const all = { ...is, notes: new Map(is.notes) };
  for (const key of missing) {
    const node = attic.get(key);
    if (node) all.notes.set(key, { pos: -1, node });
  }
  const order = orderOf(all);
  if (order.join() === [...is.notes.keys()].join()) return;
  const notes = order.flatMap((key) => all.notes.get(key)?.node ?? []);
  if (is.list) tr.replaceWith(is.list.pos + 1, is.list.pos + is.list.node.nodeSize - 1, notes);
  else tr.insert(tr.doc.content.size, listOf(tr.doc, notes));
}

/** A list of notes under the usual heading. */
export function listOf(doc: Node, notes: Node[]): Node {
  const type = doc.type.schema.nodes['footnotes'];
  if (!type) throw new Error('the schema knows no footnotes');
  return type.create({ heading: strings.article.footnotes }, notes);
}
