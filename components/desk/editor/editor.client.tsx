'use client';

import { useEditor, type Editor } from '@tiptap/react';
import { useEffect, useEffectEvent, useId, useMemo, useState } from 'react';
import { extensionsFor } from '@/components/desk/editor/behaviour/extensions';
import type { PasteNotice } from '@/components/desk/editor/behaviour/paste';
import { EditorFrame } from '@/components/desk/editor/frame.client';
import { handleOf } from '@/components/desk/editor/handle';
import { readHtml } from '@/components/desk/editor/html/read';
import { Placeholder } from '@/components/desk/editor/placeholder';
import type { RichTextProps } from '@/components/desk/editor/rich-text.client';
import { schemaOf } from '@/components/desk/editor/schema/vocabulary';
import { useOutput } from '@/components/desk/editor/use-output';

/** The editor itself, with all it needs: loaded when a form that has one is open. */
export function LoadedEditor(props: RichTextProps) {
  const { initialHtml, onChange, label, size = 'full', onReady, isReadOnly = false, error } = props;
  const errorId = useId();
  const [notice, setNotice] = useState<PasteNotice | null>(null);
  // Other options than before make the editor draw its caret anew, where it last knew it: one that the browser has just
  // moved would jump back. So they are the same while nothing in them has changed.
  const editorProps = useMemo(
    () => ({
      attributes: {
        'role': 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'class': size === 'full' ? 'body measure' : 'note-text',
        ...(isReadOnly && { 'aria-readonly': 'true' }),
        ...(error !== undefined && { 'aria-invalid': 'true', 'aria-describedby': errorId }),
      },
    }),
    [label, size, isReadOnly, error, errorId],
  );
  const editor = useEditor({
    extensions: useState(() => extensionsFor(setNotice))[0],
    content: useState(() => readHtml(schemaOf(), initialHtml).toJSON() as object)[0],
    editable: !isReadOnly,
    // The style sheet is ours: the policy of the page allows no other.
    injectCSS: false,
    immediatelyRender: false,
    editorProps,
  });
  useOutput(editor, onChange);
  const ready = useEffectEvent((made: Editor) => onReady?.(handleOf(made)));
  useEffect(() => {
    if (editor) ready(editor);
  }, [editor]);
  return editor ? (
    <EditorFrame {...props} editor={editor} notice={notice} errorId={errorId} />
  ) : (
    <Placeholder html={initialHtml} size={size} />
  );
}
