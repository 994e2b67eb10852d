import type { ReactNode } from 'react';
import type { ToolId } from '@/components/desk/editor/tools/tools';
import { editorWords } from '@/content/desk/editor';

const { glyphs } = editorWords;

/** Strokes in a square of 20, drawn for lines that begin on the side where Arabic does. */
const PATHS: Partial<Record<ToolId, string>> = {
  link: 'M8.5 11.5l3-3M7 9l-2 2a2.8 2.8 0 0 0 4 4l2-2M13 11l2-2a2.8 2.8 0 0 0-4-4l-2 2',
  bulletList: 'M3 5h9M3 10h9M3 15h9M16 5h.01M16 10h.01M16 15h.01',
  orderedList:
    'M3 5h8M3 10h8M3 15h8M15 4l1-.8v3.3M14.8 9.2q1.7-1 1.7.3 0 .8-1.9 2h2M14.7 14h1.7l-1 1.2q1.3 0 1 1.1-.4 1-1.8.4',
  blockquote: 'M16.5 4v12M3 6h10M5 10h8M3 14h10',
  poem: 'M12 4h5M12 8h5M12 12h5M12 16h5M3 4h5M3 8h5M3 12h5M3 16h5',
  figure: 'M3 4.5h14v11H3zM3 13l4-4 4 4 2.5-2.5L17 14M13 7.5h.01',
  table: 'M3 4.5h14v11H3zM3 8h14M3 11.8h14M10 8v7.5',
  rule: 'M3 10h14M7 5h6M7 15h6',
  ltr: 'M4 5h9M4 9h12M4 13h6M12 15h5m-2-2 2 2-2 2',
  clear: 'M6 4h9M10.5 4l-1.5 7M4 16h5M12 12l5 5M17 12l-5 5',
  undo: 'M13 4l4 4-4 4M17 8H8a4 4 0 0 0 0 8h3',
  redo: 'M7 4L3 8l4 4M3 8h9a4 4 0 0 1 0 8H9',
  source: 'M7 6l-4 4 4 4M13 6l4 4-4 4M11.5 4l-3 12',
  full: 'M12 3h5v5M8 17H3v-5M17 3l-5 5M3 17l5-5',
  help: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM12.2 8A2.3 2.3 0 1 0 8 9q.6.7 1.6 1.3.4.4.4 1.2M10 14h.01',
};

const GLYPHS: Partial<Record<ToolId, ReactNode>> = {
  strong: <b>{glyphs.strong}</b>,
  emphasis: <em>{glyphs.emphasis}</em>,
  footnote: (
    <>
      {glyphs.footnote}
      <sup />
    </>
  ),
  guillemets: glyphs.guillemets,
  ayah: glyphs.ayah,
  salawat: glyphs.salawat,
};

/** The sign of a tool. Its name is said by the button. */
export const ToolIcon = ({ id }: { id: ToolId }) =>
  PATHS[id] === undefined ? (
    <span className={`rich-glyph rich-glyph-${id}`} aria-hidden="true">
      {GLYPHS[id]}
    </span>
  ) : (
    <svg className="rich-icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[id]} />
    </svg>
  );
