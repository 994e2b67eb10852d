import { Extension } from '@tiptap/core';
import { DOMParser as SchemaParser } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { linkOf } from '@/components/desk/editor/behaviour/links';
import { elementsOf } from '@/components/desk/editor/html/read';
import { cleanPaste, hasLostPictures } from '@/lib/html/paste/clean-paste';
import { plainPaste } from '@/lib/html/paste/plain-paste';

/** What the writer has to know of what was pasted. */
export type PasteNotice = 'pasteImages' | 'noDrop';

interface Options {
  tell: (notice: PasteNotice | null) => void;
}

/** What comes from elsewhere comes in clean; what comes from here comes as it was. */
export const Paste = Extension.create<Options>({
  name: 'cleanPaste',
  addOptions: () => ({ tell: () => undefined }),
  addProseMirrorPlugins() {
    const { editor, options } = this;
    const onlyFiles = (data: DataTransfer | null) =>
      data !== null && data.files.length > 0 && !data.types.includes('text/html') && !data.types.includes('text/plain');
    const refuseFiles = (data: DataTransfer | null, event: Event) => {
      if (!onlyFiles(data)) return false;
      event.preventDefault();
      options.tell('noDrop');
      return true;
    };
    return [
      new Plugin({
        props: {
          transformPastedHTML(html) {
            if (/\sdata-pm-slice=/u.test(html)) return html;
            options.tell(hasLostPictures(html) ? 'pasteImages' : null);
            return elementsOf(cleanPaste(html)).innerHTML;
          },
          clipboardTextParser(text, context) {
            const parser = SchemaParser.fromSchema(context.doc.type.schema);
            return parser.parseSlice(elementsOf(plainPaste(text)), { preserveWhitespace: true, context });
          },
          handlePaste(view, event) {
            if (refuseFiles(event.clipboardData, event)) return true;
            const text = event.clipboardData?.getData('text/plain').trim() ?? '';
            const href = /^https?:\/\/\S+$/u.test(text) ? linkOf(text) : null;
            // An address pasted over words makes them a link.
            if (href === null || view.state.selection.empty) return false;
            return editor.chain().setMark('link', { href }).run();
          },
          handleDrop: (_view, event) => refuseFiles(event.dataTransfer, event),
        },
      }),
    ];
  },
});
