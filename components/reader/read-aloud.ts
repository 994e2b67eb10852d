import { piecesIn } from '@/lib/arabic/speech';

/** A piece of the article as one utterance says it, and where it stands on the page. */
export interface Piece {
  block: Element;
  text: string;
  /** Asked anew each time, since other scripts may have rewritten digits and marks. */
  place(): Range;
}

const BLOCKS = 'h1,h2,h3,h4,p,li,dt,dd,.hemistich';
/** Not for the ear: tables, listings, captions, footnotes and whatever leads elsewhere on the page. */
const SILENT = 'table,pre,figure,nav,button,.footnotes,a[href^="#"],[aria-hidden]';

interface Block {
  block: Element;
  text: string;
  nodes: [node: Text, from: number][];
}

/** Title, body and note, in the order of the page. */
export function readAloud(): Piece[] {
  const blocks: Block[] = [];
  for (const root of document.querySelectorAll('.article :is(h1,.subtitle,.body,.note)')) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const parent = node.parentElement;
      if (!parent || parent.closest(SILENT)) continue;
      const block = parent.closest(BLOCKS) ?? root;
      let last = blocks.at(-1);
      if (last?.block !== block) blocks.push((last = { block, text: '', nodes: [] }));
      // A line that is broken by hand has no white space of its own.
      if (node.previousSibling?.nodeName === 'BR') last.text += ' ';
      last.nodes.push([node, last.text.length]);
      last.text += node.data;
    }
  }
  return blocks.flatMap(({ block, text, nodes }) =>
    piecesIn(text).map(([from, to]) => ({ block, text: text.slice(from, to), place: () => placeOf(nodes, from, to) })),
  );
}

function placeOf(nodes: Block['nodes'], from: number, to: number): Range {
  const range = document.createRange();
  for (const [node, start] of nodes) {
    if (start <= from) range.setStart(node, Math.min(from - start, node.length));
    if (start < to) range.setEnd(node, Math.min(to - start, node.length));
  }
  return range;
}
