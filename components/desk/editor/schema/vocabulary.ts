import { getSchema, type Extensions } from '@tiptap/core';
import { langAndDir } from '@/components/desk/editor/schema/attributes';
import * as blocks from '@/components/desk/editor/schema/blocks';
import { Figure } from '@/components/desk/editor/schema/figure';
import { Footnotes, Note, NoteReference } from '@/components/desk/editor/schema/footnotes';
import { BulletList, descriptions, ListItem, OrderedList } from '@/components/desk/editor/schema/lists';
import { marks } from '@/components/desk/editor/schema/marks';
import { Hemistich, Poem, Verse } from '@/components/desk/editor/schema/poem';
import { tables } from '@/components/desk/editor/schema/tables';

const nodes = [
  ...[blocks.Document, blocks.Text, blocks.Paragraph, blocks.Heading, blocks.Blockquote, blocks.Preformatted],
  ...[blocks.Rule, blocks.Break, blocks.InlineImage, Figure, Poem, Verse, Hemistich, ...blocks.boxes],
  ...[BulletList, OrderedList, ListItem, ...descriptions, ...tables, NoteReference, Footnotes, Note],
];
const named = [...nodes, ...marks].map(({ name }) => name);

/** All that a text may hold: what lib/html/sanitise.ts lets through, as ProseMirror knows it. */
export const vocabulary: Extensions = [
  ...nodes,
  ...marks,
  langAndDir(named.filter((name) => name !== 'doc' && name !== 'text')),
];

/** The schema alone, where no editor is. */
export const schemaOf = () => getSchema(vocabulary);
