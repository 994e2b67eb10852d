import { Node } from '@tiptap/core';
import { inner, textOf } from '@/components/desk/editor/schema/attributes';

/** Where the text calls a note. Its number is its place in the text, so it is not kept: only which note it calls. */
export const NoteReference = Node.create({
  name: 'noteReference',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ note: inner('note'), carried: { ...inner('carried'), rendered: false } }),
  parseHTML: () => [{ tag: 'sup[data-note]', priority: 70 }],
  renderHTML: ({ HTMLAttributes }) => ['sup', HTMLAttributes],
});

/** The notes, after all else. The heading is as it was found: null where there was none. */
export const Footnotes = Node.create({
  name: 'footnotes',
  content: 'note+',
  isolating: true,
  selectable: false,
  addAttributes: () => ({ heading: inner('heading') }),
  parseHTML: () => [{ tag: 'section[data-notes]', contentElement: 'ol', priority: 70 }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'section',
    { 'data-footnotes': '', 'class': 'footnotes', 'data-notes': '', ...HTMLAttributes },
    ['h2', { contenteditable: 'false' }, textOf(node, 'heading')?.replace(/<[^>]*>/gu, '') ?? ''],
    ['ol', 0],
  ],
});

export const Note = Node.create({
  name: 'note',
  content: 'block+',
  isolating: true,
  defining: true,
  selectable: false,
  addAttributes: () => ({ note: inner('note') }),
  parseHTML: () => [{ tag: 'li[data-note]', priority: 70 }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
});

/** A name for a note that no other has, in this text or in another that is pasted here. */
export const noteKey = (): string => `n${Math.random().toString(36).slice(2, 12)}`;
