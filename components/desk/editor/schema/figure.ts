import { Node } from '@tiptap/core';
import { textOf } from '@/components/desk/editor/schema/attributes';

const IMAGE = ['src', 'alt', 'width', 'height'] as const;

/** An attribute of the picture in a figure. */
const ofImage = (name: string) => ({
  default: null,
  rendered: false,
  parseHTML: (element: HTMLElement) => element.querySelector('img')?.getAttribute(name) ?? null,
});

/**
 * One picture and its caption. The alternative text is missing while it is null; "" says that the picture is only
 * there to be pretty.
 */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'inline*',
  draggable: true,
  isolating: true,
  addAttributes: () => Object.fromEntries(IMAGE.map((name) => [name, ofImage(name)])),
  parseHTML: () => [{ tag: 'figure[data-picture]', contentElement: 'figcaption', priority: 60 }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'figure',
    { 'data-picture': '', ...HTMLAttributes },
    ['img', Object.fromEntries(IMAGE.flatMap((name) => valueOf(name, textOf(node, name))))],
    ['figcaption', 0],
  ],
  addKeyboardShortcuts() {
    return {
      // A caption is one paragraph: Enter goes on below the picture.
      Enter: () => {
        const { $from } = this.editor.state.selection;
        if ($from.parent.type !== this.type) return false;
        return this.editor
          .chain()
          .insertContentAt($from.after(), { type: 'paragraph' })
          .setTextSelection($from.after() + 1)
          .scrollIntoView()
          .run();
      },
    };
  },
});

const valueOf = (name: string, value: string | null): [string, string][] => (value === null ? [] : [[name, value]]);
