import type { Extensions } from '@tiptap/core';
import { FigureWithFields } from '@/components/desk/editor/behaviour/figure-view';
import { History } from '@/components/desk/editor/behaviour/history';
import { NoteKeeper } from '@/components/desk/editor/behaviour/note-keeper';
import { Paste, type PasteNotice } from '@/components/desk/editor/behaviour/paste';
import { PoemKeys } from '@/components/desk/editor/behaviour/poem-keys';
import { Typing } from '@/components/desk/editor/behaviour/typing';
import { WayOut } from '@/components/desk/editor/behaviour/way-out';
import { vocabulary } from '@/components/desk/editor/schema/vocabulary';

/** All that makes the schema an editor. */
export const extensionsFor = (tell: (notice: PasteNotice | null) => void): Extensions => [
  ...vocabulary.map((extension) => (extension.name === 'figure' ? FigureWithFields : extension)),
  ...[WayOut, PoemKeys, NoteKeeper, Typing, History],
  Paste.configure({ tell }),
];
