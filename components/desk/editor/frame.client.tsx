'use client';

import { EditorContent, type Editor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { insertFigure } from '@/components/desk/editor/behaviour/insert';
import type { PasteNotice } from '@/components/desk/editor/behaviour/paste';
import { setHtml } from '@/components/desk/editor/handle';
import { writeHtml } from '@/components/desk/editor/html/write';
import type { RichTextProps } from '@/components/desk/editor/rich-text.client';
import { SourceView } from '@/components/desk/editor/source.client';
import { EditorStatus } from '@/components/desk/editor/status.client';
import { ContextTools } from '@/components/desk/editor/tools/context.client';
import { EditorHelp } from '@/components/desk/editor/tools/help.client';
import { LinkPopover } from '@/components/desk/editor/tools/link-popover.client';
import { EditorToolbar } from '@/components/desk/editor/tools/toolbar.client';
import { keysFor } from '@/components/desk/editor/use-keys';
import { sanitiseHtml } from '@/lib/html/sanitise';

type Asked = 'link' | 'help' | null;

/** What stands around the text: tools above, counts below. */
export function EditorFrame({
  editor,
  notice,
  errorId,
  ...props
}: RichTextProps & { editor: Editor; notice: PasteNotice | null; errorId: string }) {
  const { size = 'full', chooseImage, isReadOnly = false, error } = props;
  const [isSource, setSource] = useState(false);
  const [isFull, setFull] = useState(false);
  const [asked, setAsked] = useState<Asked>(null);
  const tools = useRef<HTMLDivElement>(null);
  const around = {
    openLink: () => setAsked('link'),
    openHelp: () => setAsked('help'),
    toggleSource: () => setSource(!isSource),
    toggleFull: () => setFull(!isFull),
    insertFigure: () => void insertFigure(editor, chooseImage),
  };
  const onKeys = keysFor(editor, size, around);
  useEffect(() => {
    if (!isFull) return;
    editor.view.focus();
    // What opened above the text closes first: its Escape does not come this far.
    // In the text itself the editor takes every Escape, for choosing what stands around the caret.
    const leave = ({ key, defaultPrevented, target }: KeyboardEvent) => {
      const isInText = target instanceof Node && editor.view.dom.contains(target);
      if (key === 'Escape' && (isInText || !defaultPrevented)) setFull(false);
    };
    addEventListener('keydown', leave);
    return () => removeEventListener('keydown', leave);
  }, [editor, isFull]);
  return (
    <div className={`rich rich-${size}${isFull ? ' rich-whole' : ''}`} onKeyDownCapture={onKeys}>
      {error !== undefined && (
        <p className="field-error rich-error" id={errorId}>
          {error}
        </p>
      )}
      {!isReadOnly && (
        <div className="rich-head" ref={tools}>
          <EditorToolbar
            {...{ editor, size, around }}
            mode={{ isSource, isFull, mayChooseImage: chooseImage !== undefined }}
          />
        </div>
      )}
      {isSource && (
        <SourceView
          html={writeHtml(editor.state.doc)}
          onChange={(html) => setHtml(editor, sanitiseHtml(html))}
          onClose={() => setSource(false)}
        />
      )}
      <EditorContent className="rich-text" editor={editor} hidden={isSource} />
      <div className="rich-foot">
        {!isReadOnly && !isSource && <ContextTools editor={editor} />}
        <EditorStatus editor={editor} notice={notice} />
      </div>
      <LinkPopover editor={editor} anchor={tools} isOpen={asked === 'link'} onClose={() => setAsked(null)} />
      <EditorHelp size={size} isOpen={asked === 'help'} onClose={() => setAsked(null)} />
    </div>
  );
}
