import type { Element, ElementContent, Root } from 'hast';
import { strings } from '@/content/strings';
import { attribute, element, isElement, rewrite, styleOf } from '@/lib/html/paste/tree';

/** How Word, LibreOffice and Google Docs name a call of a note and the way back from it. */
const CALLS = [/#_(ftn|edn)(\d+)$/u, /#sd(foot|end)note(\d+)sym$/u, /#(ftnt)(\d+)$/u];
const BACKS = [/#_(ftn|edn)ref(\d+)$/u, /#sd(foot|end)note(\d+)anc$/u, /#(ftnt)_ref(\d+)$/u];

const nameOf = (node: ElementContent, patterns: RegExp[]): string | null => {
  if (!isElement(node, 'a')) return null;
  const href = attribute(node, 'href');
  const found = patterns.map((pattern) => pattern.exec(href)).find((match) => match !== null);
  return found ? `${found[1]}${found[2]}` : null;
};

/** Footnotes of word processors as ours: calls in the text, the notes after it in the order of their calls. */
export function notesByMeaning(root: Root): void {
  const notes = takeNotes(root);
  const order: string[] = [];
  rewrite(root, (node) => {
    const name = nameOf(node, CALLS);
    if (name === null) return [node];
    if (!notes.has(name)) return isElement(node) ? node.children : [];
    if (!order.includes(name)) order.push(name);
    const number = order.indexOf(name) + 1;
    return [element('a', [{ type: 'text', value: String(number) }], { href: `#fn-${number}`, dataFootnoteRef: '' })];
  });
  if (order.length === 0) return;
  const items = order.map((name, index) => element('li', notes.get(name) ?? [], { id: `fn-${index + 1}` }));
  const heading = element('h2', [{ type: 'text', value: strings.article.footnotes }]);
  root.children.push(
    element('section', [heading, element('ol', items)], { dataFootnotes: '', className: ['footnotes'] }),
  );
}

/** Takes the notes out of the tree: each is the largest element that holds one way back, and no other. */
function takeNotes(root: Root): Map<string, ElementContent[]> {
  const notes = new Map<string, ElementContent[]>();
  const called = new Set(namesIn(root, CALLS));
  const take = (parent: { children: unknown[] }): void => {
    parent.children = (parent.children as ElementContent[]).filter((node) => {
      if (!isElement(node)) return true;
      const [name, ...others] = namesIn(node, BACKS);
      if (name !== undefined && others.length === 0 && called.has(name) && isElement(node, 'div', 'p', 'li', 'dd')) {
        notes.set(name, contentOf(node));
        return false;
      }
      if (name !== undefined) take(node);
      return styleOf(node, 'mso-element') !== 'footnote-list' && styleOf(node, 'mso-element') !== 'endnote-list';
    });
  };
  take(root);
  // The line that stood above the notes.
  const last = root.children.findLastIndex((node) => node.type !== 'text' || node.value.trim() !== '');
  if (notes.size > 0 && isElement(root.children[last], 'hr')) root.children.splice(last, 1);
  return notes;
}

const namesIn = (node: Root | Element, patterns: RegExp[]): string[] =>
  (node.children as ElementContent[]).flatMap((child) => {
    const name = nameOf(child, patterns);
    return name === null ? (isElement(child) ? namesIn(child, patterns) : []) : [name];
  });

function contentOf(note: Element): ElementContent[] {
  rewrite(note, (node) => (nameOf(node, BACKS) === null ? [node] : []));
  return note.tagName === 'p' ? [note] : note.children;
}
