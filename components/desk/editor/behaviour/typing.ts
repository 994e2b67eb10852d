import { Extension, InputRule, textblockTypeInputRule, wrappingInputRule, type Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';

/** What is typed at the beginning of a line and means a block, as in Markdown; Arabic digits count as well. */
export const Typing = Extension.create({
  name: 'typing',
  addInputRules() {
    const { bulletList, orderedList, blockquote, heading, rule } = this.editor.schema.nodes;
    if (!bulletList || !orderedList || !blockquote || !heading || !rule) return [];
    return [
      wrappingInputRule({ find: /^\s*[-*•]\s$/u, type: bulletList }),
      wrappingInputRule({ find: /^\s*[1\u0661\u06f1][.)-]\s$/u, type: orderedList }),
      wrappingInputRule({ find: /^\s*>\s$/u, type: blockquote }),
      ...[2, 3, 4].map((level) =>
        textblockTypeInputRule({ find: new RegExp(`^#{${level}}\\s$`, 'u'), type: heading, getAttributes: { level } }),
      ),
      new InputRule({
        find: /^(?:---|\u2014-)\s$/u,
        handler: ({ range, chain }) =>
          void chain()
            .deleteRange(range)
            .insertContent([{ type: 'rule' }, { type: 'paragraph' }])
            .run(),
      }),
    ];
  },
});

/** Puts a pair of signs around the selection and goes on behind it, or at the caret with the caret between them. */
export function surround({ view }: Editor, [before, after]: readonly [string, string]): boolean {
  const { tr, selection } = view.state;
  const { from, to, $from, $to } = selection;
  if (!$from.parent.inlineContent || !$to.parent.inlineContent) return false;
  tr.insertText(after, to).insertText(before, from);
  const caret = from === to ? from + before.length : to + before.length + after.length;
  tr.setSelection(TextSelection.create(tr.doc, caret));
  view.dispatch(tr.scrollIntoView());
  view.focus();
  return true;
}
