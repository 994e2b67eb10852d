import type { Editor } from '@tiptap/react';
import type { KeyboardEvent } from 'react';
import { isMac } from '@/components/desk/editor/tools/platform';
import { isPressed } from '@/components/desk/editor/tools/shortcuts';
import { BLOCKS, GROUPS, setBlock, TOOLS, type Surroundings } from '@/components/desk/editor/tools/tools';

/** The shortcuts of the tools, wherever in the editor the focus is; Alt+F10 leads to the tools, Escape back. */
export const keysFor =
  (editor: Editor, size: 'full' | 'small', around: Surroundings) => (event: KeyboardEvent<HTMLElement>) => {
    const { nativeEvent, currentTarget, target } = event;
    const inText = target instanceof Node && editor.view.dom.contains(target);
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (event.altKey && event.key === 'F10') {
      done();
      const tools = currentTarget.querySelector('.rich-tools');
      tools?.querySelector<HTMLElement>('[tabindex="0"], button:not(:disabled)')?.focus();
      return;
    }
    if (event.key === 'Escape' && !inText && target instanceof Element && target.closest('[role="toolbar"]')) {
      done();
      editor.view.focus();
      return;
    }
    if (!inText || !editor.isEditable) return;
    const mac = isMac();
    const ids = GROUPS[size].flatMap(([, group]) => group);
    const tool = ids.map((id) => TOOLS[id]).find(({ keys }) => keys && isPressed(keys, nativeEvent, mac));
    const block = size === 'full' ? BLOCKS.find(({ keys }) => isPressed(keys, nativeEvent, mac)) : undefined;
    // The other key for it, from Windows.
    const isRedo = isPressed({ code: 'KeyY', key: 'y' }, nativeEvent, mac);
    const run = isRedo ? TOOLS.redo : tool;
    if (!run && !block) return;
    done();
    if (run?.isOff?.(editor) !== true) run?.run(editor, around);
    if (block) setBlock(editor, block.id);
  };
