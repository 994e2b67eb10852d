import type { Element, ElementContent } from 'hast';
import { element, isElement } from '@/lib/html/paste/tree';
import type { Tally } from '@/lib/import/clean/filter';
import { change, childrenOf, classesOf, isBlank, isFlow, text, type Parent } from '@/lib/import/clean/markup/tree';

const HOLDERS = ['div', 'section', 'article', 'aside', 'main', 'header', 'footer'];
const GAP = /\n[ \t\u00a0]*\n\s*/u;

/**
 * Paragraphs of WordPress's first editor: a blank line parts them, a line break is a line break. Not in lists, tables,
 * headings and what is set as typed.
 */
export function paragraphsByLines(parent: Parent, tally: Tally, inText = true): void {
  const children = childrenOf(parent);
  const parts: ElementContent[] = [];
  let run: ElementContent[] = [];
  const close = () => {
    const lines = inText || children.some(isFlow) || run.some((node) => node.type === 'text' && GAP.test(node.value));
    if (lines && run.some((node) => !isBlank(node))) {
      const made = pieces(run).map((piece) => element('p', piece));
      tally.repaired('paragraphs', made.length);
      parts.push(...made.flatMap((one, index) => (index === 0 ? [one] : [text('\n'), one])));
    } else parts.push(...run);
    run = [];
  };
  for (const node of children) {
    if (!isFlow(node)) run.push(node);
    else {
      close();
      parts.push(...inside(node, tally));
    }
  }
  close();
  parent.children = parts;
}

function inside(node: Element, tally: Tally): ElementContent[] {
  if (classesOf(node).includes('poem') || node.properties['dataFootnotes'] !== undefined) return [node];
  if (isElement(node, 'blockquote')) paragraphsByLines(node, tally);
  if (isElement(node, ...HOLDERS)) paragraphsByLines(node, tally, false);
  if (!isElement(node, 'p') || !holdsBreak(node)) return [node];
  tally.repaired('paragraphs');
  return pieces(node.children).map((children) => ({ ...node, children }));
}

const holdsBreak = (node: Element): boolean =>
  node.children.some((child) =>
    child.type === 'text' ? child.value.includes('\n') : isElement(child) && holdsBreak(child),
  );

/** Inline content cut at its blank lines, with a break for every line break. Nothing empty, no breaks at the edges. */
function pieces(nodes: readonly ElementContent[]): ElementContent[][] {
  return cut(nodes)
    .map(withoutEdges)
    .filter((piece) => piece.some((node) => !isBlank(node)));
}

function cut(nodes: readonly ElementContent[]): ElementContent[][] {
  let piece: ElementContent[] = [];
  const all = [piece];
  const next = () => all.push((piece = []));
  for (const node of nodes) {
    if (node.type === 'text') {
      node.value.split(GAP).forEach((part, index) => {
        if (index > 0) next();
        part.split('\n').forEach((line, at) => {
          // A break that stands there already is not doubled.
          if (at > 0 && !isElement(piece.at(-1), 'br')) piece.push(element('br', []));
          if (line !== '') piece.push(text(isElement(piece.at(-1), 'br') ? line.trimStart() : line));
        });
      });
    } else if (isElement(node) && node.children.length > 0 && holdsBreak(node)) {
      cut(node.children).forEach((children, index) => {
        if (index > 0) next();
        piece.push({ ...node, children });
      });
    } else piece.push(node);
  }
  return all;
}

const isEdge = (node: ElementContent) => isElement(node, 'br') || isBlank(node);

function withoutEdges(nodes: ElementContent[]): ElementContent[] {
  const from = nodes.findIndex((node) => !isEdge(node));
  const to = nodes.findLastIndex((node) => !isEdge(node));
  if (from < 0) return [];
  const inner = nodes.slice(from, to + 1);
  const [first, last] = [inner[0], inner.at(-1)];
  if (first?.type === 'text') inner[0] = text(first.value.trimStart());
  if (last?.type === 'text') inner[inner.length - 1] = text((inner.at(-1) as typeof last).value.trimEnd());
  return inner;
}

/** A block inside a paragraph or a heading stands beside it; two breaks in a row part two paragraphs. */
export const liftBlocks = (tree: Parent, tally: Tally): void =>
  change(tree, (node) => {
    if (!isElement(node, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6') || classesOf(node).includes('verse')) return null;
    if (!node.children.some(isFlow) && !(node.tagName === 'p' && holdsDoubleBreak(node))) return null;
    tally.repaired('paragraphs');
    const parts: ElementContent[] = [];
    let run: ElementContent[] = [];
    let breaks = 0;
    const close = () => {
      const inner = withoutEdges(run);
      if (inner.length > 0) parts.push({ ...node, children: inner });
      run = [];
      breaks = 0;
    };
    for (const child of node.children) {
      breaks = isElement(child, 'br') ? breaks + 1 : isBlank(child) ? breaks : 0;
      if (isFlow(child)) close();
      if (isFlow(child)) parts.push(child);
      else run.push(child);
      if (breaks === 2 && node.tagName === 'p') close();
    }
    close();
    return parts;
  });

function holdsDoubleBreak({ children }: Element): boolean {
  let breaks = 0;
  for (const child of children) {
    breaks = isElement(child, 'br') ? breaks + 1 : isBlank(child) ? breaks : 0;
    if (breaks === 2) return true;
  }
  return false;
}
