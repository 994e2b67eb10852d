'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import type { PasteNotice } from '@/components/desk/editor/behaviour/paste';
import { editorWords as words } from '@/content/desk/editor';
import { strings } from '@/content/strings';
import { countWords, readingMinutes } from '@/lib/html/measures';
import { showCount } from '@/lib/site/display';

/** The words of the text without its notes, counted when the writer pauses. */
function useWordCount(editor: Editor): number {
  const [count, setCount] = useState(() => wordsIn(editor));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const recount = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setCount(wordsIn(editor)), 400);
    };
    editor.on('update', recount);
    return () => {
      clearTimeout(timer);
      editor.off('update', recount);
    };
  }, [editor]);
  return count;
}

function wordsIn({ state: { doc } }: Editor): number {
  const end = doc.lastChild?.type.name === 'footnotes' ? doc.content.size - doc.lastChild.nodeSize : doc.content.size;
  return countWords(doc.textBetween(0, end, '\n', (leaf) => (leaf.type.name === 'break' ? '\n' : '')));
}

/** How long the text is, and what was left out of the last paste. */
export function EditorStatus({ editor, notice }: { editor: Editor; notice: PasteNotice | null }) {
  const count = useWordCount(editor);
  return (
    <p className="rich-count">
      {showCount(count, words.status.words)}
      {count > 0 && ` · ${showCount(readingMinutes(count), strings.count.minutes)}`}
      <span role="status">{notice !== null && ` · ${words.status[notice]}`}</span>
    </p>
  );
}
