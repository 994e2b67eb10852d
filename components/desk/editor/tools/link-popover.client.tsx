'use client';

import type { Editor } from '@tiptap/react';
import { useState, type RefObject, type SyntheticEvent } from 'react';
import { Dialog, Form, Heading, Popover } from 'react-aria-components';
import { linkOf } from '@/components/desk/editor/behaviour/links';
import { Button } from '@/components/desk/ui/button.client';
import { Field } from '@/components/desk/ui/field.client';
import { editorWords } from '@/content/desk/editor';

const words = editorWords.link;

interface Props {
  editor: Editor;
  anchor: RefObject<HTMLElement | null>;
  isOpen: boolean;
  onClose: () => void;
}

/** Where a link leads. Over no selection, the words of the link are asked for as well. */
export const LinkPopover = ({ editor, anchor, isOpen, onClose }: Props) => (
  <Popover
    className="popover rich-popover"
    triggerRef={anchor}
    isOpen={isOpen}
    onOpenChange={(open) => {
      if (!open) onClose();
    }}
    placement="bottom start"
  >
    <Dialog className="rich-dialog">
      <Heading slot="title">{words.title}</Heading>
      <LinkForm editor={editor} onClose={onClose} />
    </Dialog>
  </Popover>
);

function LinkForm({ editor, onClose }: Pick<Props, 'editor' | 'onClose'>) {
  const before: unknown = editor.getAttributes('link')['href'];
  const isLink = editor.isActive('link');
  const [href, setHref] = useState(typeof before === 'string' ? before : '');
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const asksText = !isLink && editor.state.selection.empty;
  const close = () => {
    onClose();
    // After the popover has given the focus back.
    setTimeout(() => editor.commands.focus());
  };
  const apply = (event: SyntheticEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const address = linkOf(href);
    setWrong(address === null);
    if (address === null) return;
    const chain = editor.chain();
    if (asksText) {
      const shown = text.trim() === '' ? href.trim() : text.trim();
      chain.insertContent({ type: 'text', text: shown, marks: [{ type: 'link', attrs: { href: address } }] }).run();
    } else chain.extendMarkRange('link').setMark('link', { href: address }).run();
    close();
  };
  return (
    <Form className="form" onSubmit={apply} validationErrors={isWrong ? { href: words.wrong } : {}}>
      <Field label={words.href} name="href" dir="ltr" hint={words.hint} value={href} onChange={setHref} autoFocus />
      {asksText && <Field label={words.text} name="text" value={text} onChange={setText} />}
      <div className="form-end">
        <Button type="submit" look="main">
          {words.apply}
        </Button>
        {isLink && (
          <Button
            look="danger"
            onPress={() => {
              editor.chain().extendMarkRange('link').unsetMark('link').run();
              close();
            }}
          >
            {words.remove}
          </Button>
        )}
      </div>
    </Form>
  );
}
