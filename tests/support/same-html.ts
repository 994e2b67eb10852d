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
  const form: string[] = [];
  for (const node of tree.children) walk(node as ElementContent, [], form);
  return tidy(form);
}

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

const INLINE = new Set('a strong b em i cite q abbr bdi code del ins s mark small span sub sup'.split(' '));

function walk(node: ElementContent, marks: string[], form: string[]): void {
  if (node.type === 'text')
    form.push(`${[...new Set(marks)].sort().join('')}|${node.value.replace(/[ \t\r\n\f]+/gu, ' ')}`);
  if (node.type !== 'element') return;
  const name = nameOf(node);
  if (INLINE.has(node.tagName) && node.children.length > 0) {
    // A span without attributes says nothing.
    const mark = name === '<span>' ? [] : [name];
    for (const child of node.children) walk(child, [...marks, ...mark], form);
    return;
  }
  if (name === '<span>') return;
  form.push(name);
  for (const child of node.children) walk(child, marks, form);
  if (!VOID.has(node.tagName)) form.push(`</${node.tagName}>`);
}

const VOID = new Set(['br', 'hr', 'img']);

const nameOf = ({ tagName, properties }: Element): string =>
  `<${[tagName, ...Object.entries(properties).map(([name, value]) => `${name}=${JSON.stringify(value)}`)].sort((a, b) => (a === tagName ? -1 : b === tagName ? 1 : a < b ? -1 : 1)).join(' ')}>`;

const isText = (piece: string | undefined): boolean =>
  piece !== undefined && !piece.startsWith('<') ? true : piece?.includes('|') === true;

/** Neighbouring pieces with the same marks are one; space at the edges of blocks and of lines is nothing. */
function tidy(form: string[]): string[] {
  const joined: string[] = [];
  for (const piece of form) {
    const last = joined.at(-1);
    const [marks, text] = split(piece);
    if (last !== undefined && text !== null && split(last)[1] !== null && split(last)[0] === marks)
      joined[joined.length - 1] = `${last}${text}`.replace(/ {2,}/gu, ' ');
    else joined.push(piece);
  }
  return joined.flatMap((piece, index) => {
    const [marks, text] = split(piece);
    if (text === null) return [piece];
    const starts = split(joined[index - 1] ?? '<')[1] === null && !joined[index - 1]?.startsWith('<img');
    const ends = split(joined[index + 1] ?? '<')[1] === null && !joined[index + 1]?.startsWith('<img');
    let shown = text;
    if (starts || split(joined[index - 1] ?? '')[1]?.endsWith(' ')) shown = shown.replace(/^ /u, '');
    if (ends) shown = shown.replace(/ $/u, '');
    return shown === '' ? [] : [`${marks}|${shown}`];
  });
}

/** The marks and the text of a piece; no text for the begin or the end of a block. */
function split(piece: string): [string, string | null] {
  const bar = /^((?:<[^|]*>)?)\|([\s\S]*)$/u.exec(piece);
  return bar ? [bar[1] ?? '', bar[2] ?? ''] : [piece, null];
}
