import type { Editor } from '@tiptap/core';
import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history';
import { insertBlock } from '@/components/desk/editor/behaviour/insert';
import { calledNote, callNote, mayCallNote, noteAt } from '@/components/desk/editor/behaviour/note-commands';
import { makePoem, unmakePoem } from '@/components/desk/editor/behaviour/poem-keys';
import { insertTable, tableAt } from '@/components/desk/editor/behaviour/tables';
import { surround } from '@/components/desk/editor/behaviour/typing';
import type { Shortcut } from '@/components/desk/editor/tools/shortcuts';
import { editorWords as words } from '@/content/desk/editor';

/** What the tools ask of the page around the text. */
export interface Surroundings {
  openLink: () => void;
  insertFigure: () => void;
  toggleSource: () => void;
  toggleFull: () => void;
  openHelp: () => void;
}

export interface Tool {
  run: (editor: Editor, around: Surroundings) => unknown;
  keys?: Shortcut;
  /** Whether what it makes is there: such a tool is pressed or not. */
  isOn?: (editor: Editor) => boolean;
  isOff?: (editor: Editor) => boolean;
}

const key = (letter: string, more: Partial<Shortcut> = {}): Shortcut => ({
  key: letter,
  code: /\d/u.test(letter) ? `Digit${letter}` : `Key${letter.toUpperCase()}`,
  ...more,
});
const mark = (name: string, keys: Shortcut): Tool => ({
  run: (editor) => editor.chain().focus().toggleMark(name).run(),
  isOn: (editor) => editor.isActive(name),
  keys,
});
const list = (name: string, keys: Shortcut): Tool => ({
  run: (editor) => editor.chain().focus().toggleList(name, 'listItem').run(),
  isOn: (editor) => editor.isActive(name),
  isOff: isInPoem,
  keys,
});

function isInPoem(editor: Editor) {
  return editor.isActive('poem');
}
const isInPlainText = (editor: Editor) => !editor.isActive('poem') && !editor.isActive('preformatted');
const isForeign = (editor: Editor) => editor.state.selection.$from.parent.attrs['dir'] === 'ltr';

export type ToolId = keyof typeof words.tools;

export const TOOLS: Record<ToolId, Tool> = {
  strong: mark('strong', key('b')),
  emphasis: mark('emphasis', key('i')),
  link: {
    run: (_editor, { openLink }) => openLink(),
    isOn: (editor) => editor.isActive('link'),
    keys: key('k'),
  },
  bulletList: list('bulletList', key('8', { shift: true })),
  orderedList: list('orderedList', key('7', { shift: true })),
  blockquote: {
    run: (editor) => editor.chain().focus().toggleWrap('blockquote').run(),
    isOn: (editor) => editor.isActive('blockquote'),
    isOff: isInPoem,
    keys: key('9', { shift: true }),
  },
  footnote: {
    run: callNote,
    isOn: (editor) => noteAt(editor) !== null || calledNote(editor) !== null,
    isOff: (editor) => noteAt(editor) === null && calledNote(editor) === null && !mayCallNote(editor),
    keys: key('f', { alt: true }),
  },
  poem: {
    run: (editor) => (isInPoem(editor) ? unmakePoem(editor) : makePoem(editor)),
    isOn: isInPoem,
    isOff: (editor) => noteAt(editor) !== null || tableAt(editor) !== null,
    keys: key('p', { alt: true }),
  },
  figure: { run: (_editor, { insertFigure }) => insertFigure(), isOff: (editor) => tableAt(editor) !== null },
  table: {
    run: insertTable,
    isOff: (editor) => tableAt(editor) !== null || noteAt(editor) !== null || isInPoem(editor),
  },
  rule: {
    run: (editor) => insertBlock(editor, editor.schema.node('rule'), false),
    isOff: (editor) => !isInPlainText(editor) || noteAt(editor) !== null,
  },
  guillemets: { run: (editor) => surround(editor, words.pairs.guillemets), keys: key('q', { alt: true }) },
  ayah: { run: (editor) => surround(editor, words.pairs.ayah), keys: key('a', { alt: true }) },
  salawat: {
    run: (editor) => editor.chain().focus().insertContent(words.salawat).run(),
    keys: key('s', { alt: true }),
  },
  ltr: {
    run: (editor) => {
      const dir = isForeign(editor) ? null : 'ltr';
      return editor.chain().focus().updateAttributes('paragraph', { dir }).updateAttributes('heading', { dir }).run();
    },
    isOn: isForeign,
  },
  clear: {
    run: (editor) => editor.chain().focus().unsetAllMarks().setNode('paragraph').run(),
    isOff: isInPoem,
    keys: { code: 'Backslash', key: '\\' },
  },
  undo: {
    run: ({ view }) => undo(view.state, view.dispatch) && view.focus(),
    isOff: ({ state }) => undoDepth(state) === 0,
    keys: key('z'),
  },
  redo: {
    run: ({ view }) => redo(view.state, view.dispatch) && view.focus(),
    isOff: ({ state }) => redoDepth(state) === 0,
    keys: key('z', { shift: true }),
  },
  source: { run: (_editor, { toggleSource }) => toggleSource() },
  full: { run: (_editor, { toggleFull }) => toggleFull(), keys: key('e', { alt: true }) },
  help: { run: (_editor, { openHelp }) => openHelp() },
};

/** Kinds of paragraph, with their keys. */
export const BLOCKS = [
  { id: 'paragraph', level: null, keys: key('0', { alt: true }) },
  { id: 'heading2', level: 2, keys: key('2', { alt: true }) },
  { id: 'heading3', level: 3, keys: key('3', { alt: true }) },
  { id: 'heading4', level: 4, keys: key('4', { alt: true }) },
] as const;

export type BlockId = (typeof BLOCKS)[number]['id'];

export const blockAt = (editor: Editor): BlockId | null =>
  BLOCKS.find(({ level }) => (level === null ? editor.isActive('paragraph') : editor.isActive('heading', { level })))
    ?.id ?? null;

export function setBlock(editor: Editor, id: BlockId): boolean {
  const level = BLOCKS.find((block) => block.id === id)?.level ?? null;
  const chain = editor.chain().focus();
  return level === null ? chain.setNode('paragraph').run() : chain.setNode('heading', { level }).run();
}

type GroupId = keyof typeof words.groups;

/** The tools as they stand; the small editor has fewer. */
export const GROUPS: Record<'full' | 'small', [GroupId, ToolId[]][]> = {
  full: [
    ['text', ['strong', 'emphasis', 'link', 'clear']],
    ['lists', ['bulletList', 'orderedList', 'blockquote', 'ltr']],
    ['insert', ['footnote', 'poem', 'figure', 'table', 'rule']],
    ['signs', ['guillemets', 'ayah', 'salawat']],
    ['history', ['undo', 'redo']],
    ['view', ['source', 'full', 'help']],
  ],
  small: [
    ['text', ['strong', 'emphasis', 'link', 'clear']],
    ['lists', ['bulletList', 'orderedList', 'blockquote', 'ltr']],
    ['signs', ['guillemets', 'ayah', 'salawat']],
    ['history', ['undo', 'redo']],
    ['view', ['source', 'help']],
  ],
};
