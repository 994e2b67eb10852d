import type { Element, ElementContent, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/**
 * HTML as what it says: blocks in their order with their attributes, and in each the pieces of text with the marks that
 * lie over them. Two texts with the same form look the same: they differ in white space that is not seen, and in which
 * of two marks over the same words is the outer one.
 */
export function formOf(html: string): string[] {
  const tree: Root = parser.parse(html);
  const pieces: Piece[] = [];
  for (const node of tree.children) walk(node as ElementContent, [], pieces);
  return seen(joined(pieces)).map(({ tag, marks, text }) => tag ?? `${marks}|${text}`);
}

/** The beginning or the end of a block (`tag`), or some text. */
interface Piece {
  tag?: string;
  marks: string;
  text: string;
}

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const INLINE = new Set('a strong b em i cite q abbr bdi code del ins s mark small span sub sup'.split(' '));
const VOID = new Set(['br', 'hr', 'img']);

function walk(node: ElementContent, marks: string[], pieces: Piece[]): void {
  if (node.type === 'text') {
    const text = node.value.replace(/[ \t\r\n\f]+/gu, ' ');
    pieces.push({ marks: [...new Set(marks)].sort().join(''), text });
  }
  if (node.type !== 'element') return;
  const tag = tagOf(node);
  if (INLINE.has(node.tagName)) {
    // A span without attributes says nothing.
    const all = tag === '<span>' ? marks : [...marks, tag];
    for (const child of node.children) walk(child, all, pieces);
    return;
  }
  pieces.push({ tag, marks: '', text: '' });
  for (const child of node.children) walk(child, marks, pieces);
  if (!VOID.has(node.tagName)) pieces.push({ tag: `</${node.tagName}>`, marks: '', text: '' });
}

const tagOf = ({ tagName, properties }: Element): string => {
  const attributes = Object.entries(properties).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
  return `<${tagName}${attributes.sort().join('')}>`;
};

/** Neighbouring pieces of text with the same marks are one. */
const joined = (pieces: Piece[]): Piece[] =>
  pieces.reduce<Piece[]>((all, piece) => {
    const last = all.at(-1);
    const isSame = last !== undefined && !last.tag && !piece.tag && last.marks === piece.marks;
    if (!isSame) return [...all, piece];
    return [...all.slice(0, -1), { ...last, text: `${last.text}${piece.text}`.replace(/ {2,}/gu, ' ') }];
  }, []);

/** Space at the edges of blocks and lines, and after other space, is not seen. */
function seen(pieces: Piece[]): Piece[] {
  const isEdge = (piece: Piece | undefined) => !piece || (piece.tag !== undefined && !piece.tag.startsWith('<img'));
  return pieces.flatMap((piece, index) => {
    if (piece.tag) return [piece];
    const before = pieces[index - 1];
    let { text } = piece;
    if (isEdge(before) || before?.text.endsWith(' ')) text = text.replace(/^ /u, '');
    if (isEdge(pieces[index + 1])) text = text.replace(/ $/u, '');
    return text === '' ? [] : [{ ...piece, text }];
  });
}
