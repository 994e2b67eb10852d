import { Node } from '@tiptap/core';
import { keptAll } from '@/components/desk/editor/schema/attributes';

export const BulletList = Node.create({
  name: 'bulletList',
  group: 'block list',
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: ({ HTMLAttributes }) => ['ul', HTMLAttributes, 0],
});

export const OrderedList = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: 'listItem+',
  addAttributes: () => keptAll('start'),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
});

export const ListItem = Node.create({
  name: 'listItem',
  content: 'block+',
  defining: true,
  addAttributes: () => keptAll('id'),
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      'Enter': () => editor.commands.splitListItem(this.name),
      'Tab': () => editor.commands.sinkListItem(this.name),
      'Shift-Tab': () => editor.commands.liftListItem(this.name),
      // At the beginning of an item the sign goes first, and then the line is joined, as in every word processor.
      'Backspace': () => {
        const { $from, empty } = editor.state.selection;
        const isAtStart = empty && $from.parentOffset === 0 && $from.depth > 1 && $from.index(-1) === 0;
        return isAtStart && $from.node(-1).type.name === this.name && editor.commands.liftListItem(this.name);
      },
    };
  },
});

/** Terms and what is said of them: kept and edited, not made here. */
export const descriptions = [
  Node.create({
    name: 'descriptions',
    group: 'block',
    content: '(term | description)+',
    parseHTML: () => [{ tag: 'dl' }],
    renderHTML: ({ HTMLAttributes }) => ['dl', HTMLAttributes, 0],
  }),
  Node.create({
    name: 'term',
    content: 'inline*',
    defining: true,
    parseHTML: () => [{ tag: 'dt' }],
    renderHTML: ({ HTMLAttributes }) => ['dt', HTMLAttributes, 0],
  }),
  Node.create({
    name: 'description',
    content: 'block+',
    defining: true,
    parseHTML: () => [{ tag: 'dd' }],
    renderHTML: ({ HTMLAttributes }) => ['dd', HTMLAttributes, 0],
  }),
];
