import type { Element, Root, RootContent, Text } from 'hast';

/** The text of an article's HTML, paragraph by paragraph, with the way back to the text nodes. */

interface Piece {
  start: number;
  /** Null where something other than text of this language stands: a picture, code, a foreign passage. */
  node: Text | null;
  length: number;
}

export interface Block {
  text: string;
  pieces: Piece[];
}

const INLINE = new Set(
  [
    'a',
    'strong',
    'b',
    'em',
    'i',
    'u',
    'cite',
    'q',
    'abbr',
    'bdi',
    'bdo',
    'del',
    'ins',
    's',
    'mark',
    'small',
    'span',
  ].concat(['sub', 'sup', 'br', 'img', 'code', 'kbd', 'samp', 'var', 'time', 'dfn', 'font']),
);
const OPAQUE = new Set(['img', 'code', 'kbd', 'samp', 'var', 'sup']);
/** In place of what is not read: neither a letter nor a space to any rule. */
export const STAND_IN = '\ufffc';

/** The paragraphs that hold any text. */
export function blocksOf(tree: Root): Block[] {
  const blocks: Block[] = [];
  let block: Block = { text: '', pieces: [] };
  const add = (text: string, node: Text | null) => {
    block.pieces.push({ start: block.text.length, node, length: text.length });
    block.text += text;
  };
  const end = () => {
    if (block.text.trim() !== '') blocks.push(block);
    block = { text: '', pieces: [] };
  };
  const walk = (node: RootContent) => {
    if (node.type === 'text') add(node.value, node);
    if (node.type !== 'element' || node.tagName === 'pre') return;
    const inline = INLINE.has(node.tagName);
    if (inline && node.tagName === 'br') {
      add('\n', null);
      return;
    }
    if (inline && (OPAQUE.has(node.tagName) || isForeign(node))) {
      add(STAND_IN, null);
      return;
    }
    if (isForeign(node)) return;
    if (!inline) end();
    node.children.forEach(walk);
    if (!inline) end();
  };
  tree.children.forEach(walk);
  end();
  return blocks;
}

const isForeign = ({ properties: { lang } }: Element) => typeof lang === 'string' && !/^ar\b/iu.test(lang);

/** Writes a replacement into the text nodes of a block, markup untouched; not when a part of it is no text. */
export function write(block: Block, start: number, end: number, replacement: string): void {
  const found = block.text.slice(start, end);
  const changes =
    found.length === replacement.length
      ? // Letter for letter, so that each keeps the markup about it.
        Array.from({ length: found.length }, (_, at) => ({
          start: start + at,
          end: start + at + 1,
          text: replacement.charAt(at),
        }))
      : [narrowed(found, replacement, start)];
  const touched = changes.flatMap((change) => block.pieces.filter((piece) => meets(piece, change)));
  if (touched.some(({ node }) => node === null)) return;
  for (const change of changes) {
    let text = change.text;
    for (const piece of block.pieces.filter((one) => meets(one, change))) {
      if (piece.node === null) continue;
      const from = Math.max(0, change.start - piece.start);
      const to = Math.min(piece.length, change.end - piece.start);
      piece.node.value = piece.node.value.slice(0, from) + text + piece.node.value.slice(to);
      text = '';
    }
  }
}

interface Change {
  start: number;
  end: number;
  text: string;
}

const meets = ({ start, length }: Piece, change: Change) => start < change.end && change.start < start + length;

/** Only what differs: the letters that stay at either end are not touched. */
function narrowed(found: string, replacement: string, start: number): Change {
  const shorter = Math.min(found.length, replacement.length);
  let head = 0;
  while (head < shorter && found[head] === replacement[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && found.at(-1 - tail) === replacement.at(-1 - tail)) tail += 1;
  // Something must be there to write upon: a pure insertion takes the letter before it along.
  if (head + tail === found.length)
    return {
      start: start + head - 1,
      end: start + head,
      text: found.charAt(head - 1) + replacement.slice(head, replacement.length - tail),
    };
  return {
    start: start + head,
    end: start + found.length - tail,
    text: replacement.slice(head, replacement.length - tail),
  };
}
