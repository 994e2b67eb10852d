'use client';

import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { isMac } from '@/components/desk/editor/tools/platform';
import { shownKeys } from '@/components/desk/editor/tools/shortcuts';
import { BLOCKS, GROUPS, TOOLS } from '@/components/desk/editor/tools/tools';
import { Button } from '@/components/desk/ui/button.client';
import { desk } from '@/content/desk/desk';
import { editorWords as words } from '@/content/desk/editor';

interface Props {
  size: 'full' | 'small';
  isOpen: boolean;
  onClose: () => void;
}

/** Every tool with its keys, and what else the keyboard does in the text. */
export function EditorHelp({ size, isOpen, onClose }: Props) {
  const tools = GROUPS[size].flatMap(([, ids]) =>
    ids.flatMap((id) => {
      const { keys } = TOOLS[id];
      return keys ? [[words.tools[id], shownKeys(keys, isMac())] as const] : [];
    }),
  );
  const blocks =
    size === 'full' ? BLOCKS.map(({ id, keys }) => [words.blocks[id], shownKeys(keys, isMac())] as const) : [];
  return (
    <ModalOverlay
      className="overlay"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable
    >
      <Modal className="modal">
        <Dialog className="dialog rich-help">
          <Heading slot="title">{words.help.title}</Heading>
          <KeyTable caption={words.help.keys} rows={[...tools, ...blocks, ...words.help.rows]} />
          <KeyTable caption={words.help.typing} rows={words.help.typed} />
          <p>{words.help.paste}</p>
          <Button onPress={onClose}>{desk.close}</Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const KeyTable = ({ caption, rows }: { caption: string; rows: readonly (readonly [string, string])[] }) => (
  <table>
    <caption>{caption}</caption>
    <thead>
      <tr>
        <th scope="col">{words.help.tool}</th>
        <th scope="col">{words.help.key}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(([tool, keys]) => (
        <tr key={tool}>
          <td>{tool}</td>
          <td>
            <kbd dir="ltr">{keys}</kbd>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
