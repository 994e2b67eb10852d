'use client';

import { useEditorState, type Editor } from '@tiptap/react';
import { Button, Group, Menu, MenuItem, MenuTrigger, Popover, Toolbar } from 'react-aria-components';
import { isMac } from '@/components/desk/editor/tools/platform';
import { shownKeys } from '@/components/desk/editor/tools/shortcuts';
import { ToolButton } from '@/components/desk/editor/tools/tool.client';
import {
  BLOCKS,
  blockAt,
  GROUPS,
  setBlock,
  TOOLS,
  type BlockId,
  type Surroundings,
  type ToolId,
} from '@/components/desk/editor/tools/tools';
import { editorWords as words } from '@/content/desk/editor';

interface Props {
  editor: Editor;
  size: 'full' | 'small';
  around: Surroundings;
  mode: { isSource: boolean; isFull: boolean; mayChooseImage: boolean };
}

const ALWAYS: ToolId[] = ['source', 'full', 'help'];

/** All tools in one bar: one stop of Tab, then the arrows. */
export function EditorToolbar({ editor, size, around, mode }: Props) {
  const groups = GROUPS[size];
  const state = useEditorState({
    editor,
    selector: () => ({
      block: blockAt(editor),
      on: groups.flatMap(([, ids]) => ids.filter((id) => TOOLS[id].isOn?.(editor) === true)),
      off: groups.flatMap(([, ids]) => ids.filter((id) => TOOLS[id].isOff?.(editor) === true)),
    }),
  });
  const isOn = (id: ToolId) => (id === 'source' ? mode.isSource : id === 'full' ? mode.isFull : state.on.includes(id));
  return (
    <Toolbar aria-label={words.toolbar} className="rich-tools">
      {size === 'full' && <BlockMenu editor={editor} block={state.block} isDisabled={mode.isSource} />}
      {groups.map(([group, ids]) => (
        <Group key={group} aria-label={words.groups[group]} className="rich-group">
          {ids
            .filter((id) => id !== 'figure' || mode.mayChooseImage)
            .map((id) => (
              <ToolButton
                key={id}
                id={id}
                isOn={isOn(id)}
                isDisabled={ALWAYS.includes(id) ? false : mode.isSource || state.off.includes(id)}
                onPress={() => TOOLS[id].run(editor, around)}
              />
            ))}
        </Group>
      ))}
    </Toolbar>
  );
}

function BlockMenu({ editor, block, isDisabled }: { editor: Editor; block: BlockId | null; isDisabled: boolean }) {
  const name = block === null ? words.blocks.label : words.blocks[block];
  return (
    <MenuTrigger>
      <Button className="rich-tool rich-block" isDisabled={isDisabled} aria-label={`${words.blocks.label}: ${name}`}>
        {name}
        <svg className="rich-icon" viewBox="0 0 20 20" aria-hidden="true">
          <path d="M6 8l4 4 4-4" />
        </svg>
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="menu rich-blocks"
          selectionMode="single"
          selectedKeys={block === null ? [] : [block]}
          onAction={(id) => {
            // After the menu has given the focus back.
            setTimeout(() => setBlock(editor, id as BlockId));
          }}
        >
          {BLOCKS.map(({ id, keys }) => (
            <MenuItem key={id} id={id} className={`rich-${id}`}>
              {words.blocks[id]} <kbd dir="ltr">{shownKeys(keys, isMac())}</kbd>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
