import { Extension, type Editor } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import { Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import { paragraphsOf, poemOf, verseOf, versesIn, versesOf } from '@/components/desk/editor/behaviour/verses';

/** Where the caret is in a poem: its hemistich, verse and poem, and their places. */
function placeIn({ state }: Editor) {
  const { $from, empty } = state.selection;
  if ($from.parent.type.name !== 'hemistich') return null;
  const [poem, verse, half] = [$from.node(-2), $from.node(-1), $from.parent];
  const isAtStart = empty && $from.parentOffset === 0;
  const isAtEnd = empty && $from.parentOffset === half.content.size;
  return { $from, poem, verse, half, isAtStart, isAtEnd, index: $from.index(-1), line: $from.index(-2) };
}
type Place = NonNullable<ReturnType<typeof placeIn>>;

const send = (editor: Editor, tr: Transaction, caret: number, bias: 1 | -1 = 1): true => {
  tr.setSelection(TextSelection.near(tr.doc.resolve(caret), bias));
  editor.view.dispatch(tr.scrollIntoView());
  return true;
};
const isEmpty = (verse: Place['verse']) => verse.children.every((half) => half.content.size === 0);

/** Enter: a new verse; in an empty last one, out of the poem. */
function newVerse(editor: Editor, { $from, verse, poem, line }: Place): true {
  const { tr, schema } = editor.state;
  const after = $from.after(-1);
  if (!isEmpty(verse) || line < poem.childCount - 1)
    return send(
      editor,
      tr.insert(
        after,
        verseOf(
          schema,
          verse.children.map(() => Fragment.empty),
        ),
      ),
      after + 2,
    );
  const below = $from.after(-2);
  const next = tr.doc.resolve(below).nodeAfter;
  if (next?.type.name !== 'paragraph' || next.content.size > 0) tr.insert(below, schema.node('paragraph'));
  if (poem.childCount === 1) return send(editor, tr.delete($from.before(-2), below), $from.before(-2) + 1);
  // Before the paragraph that may just have been put there, not behind it.
  return send(editor, tr.delete($from.before(-1), after), tr.mapping.map(below, -1) + 1);
}

/** Tab: the next hemistich; at the end of a verse of one half, its second; after the last, a new verse. */
function nextHalf(editor: Editor, place: Place): boolean {
  const { $from, verse, poem, index, line } = place;
  const { tr, schema } = editor.state;
  if (index < verse.childCount - 1) return send(editor, tr, $from.after() + 1);
  if (verse.childCount === 1)
    return send(editor, tr.insert($from.after(), schema.node('hemistich')), $from.after() + 1);
  if (line < poem.childCount - 1) return send(editor, tr, $from.after(-1) + 2);
  return isEmpty(verse) ? false : newVerse(editor, place);
}

function previousHalf(editor: Editor, { $from, index, line }: Place): boolean {
  if (index === 0 && line === 0) return false;
  return send(editor, editor.state.tr, index > 0 ? $from.before() - 1 : $from.before(-1) - 2, -1);
}

/** Backspace at the beginning of a half: an empty half or verse goes, else the caret moves back and nothing is joined. */
function stepBack(editor: Editor, place: Place): boolean {
  const { $from, verse, poem, half, index, line } = place;
  const { tr } = editor.state;
  if (index > 0) {
    if (half.content.size === 0) tr.delete($from.before(), $from.after());
    return send(editor, tr, $from.before() - 1, -1);
  }
  if (poem.childCount === 1 && isEmpty(verse)) return unmakePoem(editor);
  if (line === 0) return true;
  if (isEmpty(verse)) tr.delete($from.before(-1), $from.after(-1));
  return send(editor, tr, $from.before(-1) - 2, -1);
}

/** The paragraphs that are selected become verses; where nothing is written, an empty verse waits. */
export function makePoem(editor: Editor): boolean {
  const { tr, schema, selection } = editor.state;
  const range = selection.$from.blockRange(selection.$to);
  if (!range || !range.parent.canReplaceWith(range.startIndex, range.endIndex, poemOf(schema, []).type)) return false;
  const blocks = range.parent.children.slice(range.startIndex, range.endIndex);
  if (!blocks.every((block) => ['paragraph', 'heading'].includes(block.type.name))) return false;
  const poem = poemOf(schema, blocks.flatMap(versesIn));
  tr.replaceRangeWith(range.start, range.end, poem);
  if (range.end === range.parent.content.size + range.$from.start(range.depth))
    tr.insert(tr.mapping.map(range.end), schema.node('paragraph'));
  editor.view.focus();
  return send(editor, tr, range.start + 3);
}

/** The poem becomes paragraphs again. */
export function unmakePoem(editor: Editor): boolean {
  const place = placeIn(editor);
  if (!place) return false;
  const { $from, poem } = place;
  const { tr } = editor.state;
  tr.replaceWith($from.before(-2), $from.after(-2), paragraphsOf(poem));
  return send(editor, tr, $from.before(-2) + 1);
}

export const PoemKeys = Extension.create({
  name: 'poemKeys',
  priority: 300,
  addKeyboardShortcuts() {
    const { editor } = this;
    const at = (act: (place: Place) => boolean) => () => {
      const place = placeIn(editor);
      return place !== null && act(place);
    };
    return {
      'Enter': at((place) => newVerse(editor, place)),
      'Shift-Enter': at((place) => newVerse(editor, place)),
      'Tab': at((place) => nextHalf(editor, place)),
      'Shift-Tab': at((place) => previousHalf(editor, place)),
      'Backspace': at((place) => place.isAtStart && stepBack(editor, place)),
      // Nothing is pulled up into a half from the next one.
      'Delete': at((place) => place.isAtEnd),
    };
  },
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        props: {
          /** Lines that are pasted into a poem are verses. */
          handlePaste(view, event) {
            const place = placeIn(editor);
            const text = event.clipboardData?.getData('text/plain') ?? '';
            if (!place || !/\S\s*\n\s*\S|\s[*=]\s/u.test(text)) return false;
            const verses = Fragment.from(versesOf(view.state.schema, text));
            const { $from, verse } = place;
            const { tr } = view.state;
            const from = isEmpty(verse) ? $from.before(-1) : $from.after(-1);
            tr.replace(from, $from.after(-1), new Slice(verses, 0, 0));
            return send(editor, tr, from + verses.size - 2, -1);
          },
        },
      }),
    ];
  },
});
