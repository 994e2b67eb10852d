'use client';

import { EditorContent, useEditor, type Editor } from '@tiptap/react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { extensionsFor } from '@/components/desk/editor/behaviour/extensions';
import { insertBlock } from '@/components/desk/editor/behaviour/insert';
import type { PasteNotice } from '@/components/desk/editor/behaviour/paste';
import { handleOf, setHtml } from '@/components/desk/editor/handle';
import { readHtml } from '@/components/desk/editor/html/read';
import { writeHtml } from '@/components/desk/editor/html/write';
import { Placeholder } from '@/components/desk/editor/placeholder';
import type { RichTextProps } from '@/components/desk/editor/rich-text.client';
import { schemaOf } from '@/components/desk/editor/schema/vocabulary';
import { SourceView } from '@/components/desk/editor/source.client';
import { EditorStatus } from '@/components/desk/editor/status.client';
import { ContextTools } from '@/components/desk/editor/tools/context.client';
import { EditorHelp } from '@/components/desk/editor/tools/help.client';
import { LinkPopover } from '@/components/desk/editor/tools/link-popover.client';
import { EditorToolbar } from '@/components/desk/editor/tools/toolbar.client';
import { keysFor } from '@/components/desk/editor/use-keys';
import { useOutput } from '@/components/desk/editor/use-output';
import { sanitiseHtml } from '@/lib/html/sanitise';

/** The editor itself, with all it needs: loaded when a form that has one is open. */
export function LoadedEditor(props: RichTextProps) {
  const { initialHtml, onChange, label, size = 'full', onReady, isReadOnly = false } = props;
  const [notice, setNotice] = useState<PasteNotice | null>(null);
  const editor = useEditor({
    extensions: useState(() => extensionsFor(setNotice))[0],
    content: useState(() => readHtml(schemaOf(), initialHtml).toJSON() as object)[0],
    editable: !isReadOnly,
    // The style sheet is ours: the policy of the page allows no other.
    injectCSS: false,
    immediatelyRender: false,
    editorProps: {
      attributes: {
        'role': 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'class': size === 'full' ? 'body measure' : 'note-text',
        ...(isReadOnly && { 'aria-readonly': 'true' }),
      },
    },
  });
  useOutput(editor, onChange);
  const ready = useEffectEvent((made: Editor) => onReady?.(handleOf(made)));
  useEffect(() => {
    if (editor) ready(editor);
  }, [editor]);
  return editor ? (
    <Around {...props} editor={editor} notice={notice} />
  ) : (
    <Placeholder html={initialHtml} size={size} />
  );
}

type Asked = 'link' | 'help' | null;

/** What stands around the text: tools above, counts below. */
function Around({ editor, notice, ...props }: RichTextProps & { editor: Editor; notice: PasteNotice | null }) {
  const { size = 'full', chooseImage, isReadOnly = false } = props;
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
  const apply = (html: string) => {
    setHtml(editor, sanitiseHtml(html));
    setSource(false);
  };
  const onKeys = keysFor(editor, size, around);
  return (
    <div
      className={`rich rich-${size}${isFull ? ' rich-whole' : ''}`}
      onKeyDownCapture={onKeys}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isFull && asked === null && !event.defaultPrevented) setFull(false);
      }}
    >
      {!isReadOnly && (
        <div className="rich-head" ref={tools}>
          <EditorToolbar
            {...{ editor, size, around }}
            mode={{ isSource, isFull, mayChooseImage: chooseImage !== undefined }}
          />
        </div>
      )}
      {isSource && <SourceView html={writeHtml(editor.state.doc)} onApply={apply} onCancel={() => setSource(false)} />}
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

/** A picture from the library, with a line below it to go on writing. */
async function insertFigure(editor: Editor, choose: RichTextProps['chooseImage']): Promise<void> {
  const picture = await choose?.();
  if (!picture) return;
  const { src, alt, caption, width, height } = picture;
  const figure = editor.schema.node(
    'figure',
    {
      ...{ src, alt: alt.trim() === '' ? null : alt },
      ...{ width: width === null ? null : String(width), height: height === null ? null : String(height) },
    },
    caption.trim() === '' ? [] : [editor.schema.text(caption)],
  );
  insertBlock(editor, figure, false);
}
