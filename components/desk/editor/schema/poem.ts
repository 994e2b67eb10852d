import { Node } from '@tiptap/core';

/** A poem is verses, a verse is hemistichs. `prepare` marks the ones that are made so; others stay divisions. */
export const Poem = Node.create({
  name: 'poem',
  group: 'block',
  content: 'verse+',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'div[data-poem]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['div', { 'class': 'poem', 'data-poem': '', ...HTMLAttributes }, 0],
});

export const Verse = Node.create({
  name: 'verse',
  content: 'hemistich+',
  parseHTML: () => [{ tag: 'p[data-verse]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', { 'class': 'verse', 'data-verse': '', ...HTMLAttributes }, 0],
});

export const Hemistich = Node.create({
  name: 'hemistich',
  content: 'inline*',
  parseHTML: () => [{ tag: 'span[data-hemistich]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['span', { 'class': 'hemistich', 'data-hemistich': '', ...HTMLAttributes }, 0],
});
