'use client';

import { useEditorState, type Editor } from '@tiptap/react';
import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover, Toolbar } from 'react-aria-components';
import { calledNote, goToCall, goToNote, noteAt } from '@/components/desk/editor/behaviour/note-commands';
import { captionOf, setCaption, tableAt, toggleHeaderRow } from '@/components/desk/editor/behaviour/tables';
import { Field } from '@/components/desk/ui/field.client';
import { editorWords as words } from '@/content/desk/editor';

type TableTool = Exclude<keyof typeof words.table, 'label' | 'caption'>;

const TABLE: Record<TableTool, (editor: Editor) => unknown> = {
  rowBefore: (editor) => editor.chain().focus().addRowBefore().run(),
  rowAfter: (editor) => editor.chain().focus().addRowAfter().run(),
  columnBefore: (editor) => editor.chain().focus().addColumnBefore().run(),
  columnAfter: (editor) => editor.chain().focus().addColumnAfter().run(),
  headerRow: toggleHeaderRow,
  mergeOrSplit: (editor) => editor.chain().focus().mergeOrSplit().run(),
  deleteRow: (editor) => editor.chain().focus().deleteRow().run(),
  deleteColumn: (editor) => editor.chain().focus().deleteColumn().run(),
  deleteTable: (editor) => editor.chain().focus().deleteTable().run(),
};

/** What can be done where the caret is: in a table, in a note, on a call. */
export function ContextTools({ editor }: { editor: Editor }) {
  const place = useEditorState({
    editor,
    selector: () => {
      if (tableAt(editor)) return 'table';
      if (noteAt(editor) !== null) return 'note';
      return calledNote(editor) === null ? null : 'call';
    },
  });
  if (place === null) return null;
  if (place === 'table') return <TableTools editor={editor} />;
  const [text, go] =
    place === 'note' ? ([words.note.toText, goToCall] as const) : ([words.note.toNote, goToNote] as const);
  return (
    <Toolbar className="rich-context" aria-label={words.note.label}>
      <Button className="rich-tool" preventFocusOnPress onPress={() => go(editor)}>
        {text}
      </Button>
    </Toolbar>
  );
}

const TableTools = ({ editor }: { editor: Editor }) => (
  <Toolbar className="rich-context" aria-label={words.table.label}>
    {(Object.keys(TABLE) as TableTool[]).map((id) => (
      <Button key={id} className="rich-tool" preventFocusOnPress onPress={() => TABLE[id](editor)}>
        {words.table[id]}
      </Button>
    ))}
    <DialogTrigger>
      <Button className="rich-tool">{words.table.caption}</Button>
      <Popover className="popover rich-popover" placement="top">
        <Dialog className="rich-dialog" aria-label={words.table.caption}>
          <CaptionField editor={editor} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  </Toolbar>
);

function CaptionField({ editor }: { editor: Editor }) {
  const [caption, setText] = useState(() => captionOf(editor));
  return (
    <Field
      label={words.table.caption}
      value={caption}
      onChange={(text) => {
        setText(text);
        setCaption(editor, text);
      }}
      autoFocus
    />
  );
}
