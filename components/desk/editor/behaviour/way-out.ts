import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/** Keys that come along with another one. */
const BESIDE = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock']);

/**
 * Tab belongs to tables, lists and poems, and in a table it never ends: a new row follows. After Escape it belongs to
 * the page again, so that nobody is caught in a text without a pointer (WCAG 2.2, 2.1.2).
 */
export const WayOut = Extension.create({
  name: 'wayOut',
  addProseMirrorPlugins() {
    let isOpen = false;
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown: (_view, { key }) => {
              // Handled, and not prevented: the browser moves the focus.
              if (key === 'Tab' && isOpen) return true;
              if (!BESIDE.has(key)) isOpen = key === 'Escape';
              return false;
            },
            blur: () => {
              isOpen = false;
              return false;
            },
          },
        },
      }),
    ];
  },
});
