import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';

/**
 * Puts a block after the paragraph that the caret is in, or in its place when it is empty: a sentence is never cut in
 * two. There is always a line below to go on writing.
 */
export function insertBlock({ view, state }: Editor, block: Node, goInside: boolean): boolean {
  const { $to } = state.selection;
  const depth = $to.parent.isTextblock ? $to.depth : $to.depth + 1;
  const isEmpty = $to.parent.type.name === 'paragraph' && $to.parent.content.size === 0;
  const isInText = depth === $to.depth;
  const from = isInText ? (isEmpty ? $to.before() : $to.after()) : $to.pos;
  const to = isInText ? $to.after() : $to.pos;
  const { tr, schema } = state;
  const $place = tr.doc.resolve(from);
  if (!$place.parent.canReplaceWith($place.index(), tr.doc.resolve(to).index(), block.type)) return false;
  tr.replaceWith(from, to, block);
  const below = from + block.nodeSize;
  if (tr.doc.resolve(below).nodeAfter?.isTextblock !== true) tr.insert(below, schema.node('paragraph'));
  tr.setSelection(TextSelection.near(tr.doc.resolve(goInside ? from + 1 : below + 1)));
  view.dispatch(tr.scrollIntoView());
  view.focus();
  return true;
}

interface Picture {
  src: string;
  alt: string;
  caption: string;
  width: number | null;
  height: number | null;
}

/** A picture from the library, below the paragraph that the caret is in. */
export async function insertFigure(editor: Editor, choose?: () => Promise<Picture | null>): Promise<void> {
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
