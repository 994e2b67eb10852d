import type { Editor } from '@tiptap/core';
import { DOMSerializer, Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model';
import { surveyNotes } from '@/components/desk/editor/behaviour/note-survey';
import { readHtml } from '@/components/desk/editor/html/read';
import { textOf } from '@/components/desk/editor/schema/attributes';

/** What is copied takes its notes along: each call carries the HTML of its own. */
export function noteSerializer(editor: Editor): DOMSerializer {
  const plain = DOMSerializer.fromSchema(editor.schema);
  const noteReference = (node: Node) => {
    const key = textOf(node, 'note') ?? '';
    const note = surveyNotes(editor.state.doc).notes.get(key)?.node;
    const box = document.createElement('div');
    if (note) plain.serializeFragment(note.content, { document }, box);
    return ['sup', { 'data-note': key, ...(note && { 'data-carried': box.innerHTML }) }] as const;
  };
  return new DOMSerializer({ ...plain.nodes, noteReference }, plain.marks);
}

/**
 * Takes the notes out of what is pasted, for the calls to find them in the attic. What was copied within the notes
 * alone is text like any other.
 */
export function unpackNotes(slice: Slice, attic: Map<string, Node>): Slice {
  const isWithinNotes = slice.content.firstChild?.type.name === 'footnotes';
  const blocks = slice.content.content;
  const lists = isWithinNotes ? [] : blocks.filter(({ type }) => type.name === 'footnotes');
  for (const note of lists.flatMap((list) => list.children)) attic.set(textOf(note, 'note') ?? '', note);
  const rest = blocks.filter((node) => !lists.includes(node)).map((node) => unpacked(node, attic));
  const content = Fragment.from(rest);
  return lists.length > 0 ? Slice.maxOpen(content) : new Slice(content, slice.openStart, slice.openEnd);
}

const unpacked = (node: Node, attic: Map<string, Node>): Node => {
  if (node.type.name === 'noteReference') return withoutLuggage(node, attic);
  return node.isLeaf ? node : node.copy(Fragment.from(node.children.map((child) => unpacked(child, attic))));
};

function withoutLuggage(call: Node, attic: Map<string, Node>): Node {
  const [key, html] = [textOf(call, 'note'), textOf(call, 'carried')];
  if (key === null || html === null) return call;
  const note = noteOf(call.type.schema, key, html);
  if (note) attic.set(key, note);
  return call.type.create({ ...call.attrs, carried: null }, null, call.marks);
}

const noteOf = (schema: Schema, note: string, html: string): Node | null => {
  const content = readHtml(schema, html).children.filter(({ type }) => type.name !== 'footnotes');
  return schema.nodes['note']?.createAndFill({ note }, content) ?? null;
};
