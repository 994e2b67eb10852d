import type { Editor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { writeHtml } from '@/components/desk/editor/html/write';

const PAUSE = 250;

/** Tells the HTML of the text a moment after it was changed, and at once when the writer turns to something else. */
export function useOutput(editor: Editor | null, onChange: (html: string) => void): void {
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  }, [onChange]);
  useEffect(() => {
    if (!editor) return;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const flush = () => {
      if (timer === null) return;
      clearTimeout(timer);
      timer = null;
      tell.current(writeHtml(editor.state.doc));
    };
    const wait = () => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(flush, PAUSE);
    };
    editor.on('update', wait);
    editor.on('blur', flush);
    const events = ['pagehide', 'beforeunload'] as const;
    for (const event of events) addEventListener(event, flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      editor.off('update', wait);
      editor.off('blur', flush);
      for (const event of events) removeEventListener(event, flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [editor]);
}
