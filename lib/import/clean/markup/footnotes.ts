import type { Element, ElementContent, Root } from 'hast';
import { strings } from '@/content/strings';
import { element, isElement } from '@/lib/html/paste/tree';
import type { CleanContext, TreeFilter } from '@/lib/import/clean/filter';
import { parseMarkup } from '@/lib/import/clean/markup/parse';
import { change, childrenOf, isFlow, text, valueOf, type Parent } from '@/lib/import/clean/markup/tree';

/** How Word, LibreOffice and Google Docs name a call of a note, and the way back from it. */
const CALL = /#(?:_(ftn|edn)|sd(foot|end)note|(ftnt))(\d{1,6})(?:sym)?$/u;
const BACK = /#(?:_(ftn|edn)ref|sd(foot|end)note|(ftnt)_ref)(\d{1,6})(?:anc)?$/u;

const nameBy = (node: ElementContent, pattern: RegExp): string | null => {
  if (!isElement(node, 'a')) return null;
  const href = valueOf(node, 'href');
  if (/anc$/u.test(href) !== (pattern === BACK && /#sd/u.test(href))) return null;
  const found = pattern.exec(href);
  return found ? found.slice(1).join('') : null;
};
const callOf = (node: ElementContent): string | null => {
  if (isElement(node, 'sup') && typeof node.properties['dataFn'] === 'string') return node.properties['dataFn'];
  return nameBy(node, CALL);
};

/** Footnotes of word processors and of WordPress as ours: numbered by their calls, after the text, with a way back. */
export const footnotesByMeaning: TreeFilter = (tree, context, tally) => {
  const notes = takeNotes(tree);
  // Where the section stands already, they have been put there before.
  if (!hasSection(tree)) for (const [id, content] of notesBeside(context)) notes.set(id, content);
  const calls = new Map<string, number>();
  const numbers = new Map<string, number>();
  change(tree, (node) => {
    if (isElement(node, 'sup') && node.children.length === 1 && isElement(node.children[0], 'sup'))
      return node.children;
    const name = callOf(node);
    if (name === null || !isElement(node)) return null;
    if (!notes.has(name)) {
      tally.warn('a call of a footnote that is not there: its number stays');
      return isElement(node, 'sup') ? [element('sup', [text(plain(node))])] : node.children;
    }
    if (!numbers.has(name)) numbers.set(name, numbers.size + 1);
    const number = numbers.get(name) ?? 0;
    const time = (calls.get(name) ?? 0) + 1;
    calls.set(name, time);
    const id = `fnref-${number}${time === 1 ? '' : `-${time}`}`;
    return [element('sup', [element('a', [text(String(number))], { href: `#fn-${number}`, id, dataFootnoteRef: '' })])];
  });
  const uncalled = [...notes.keys()].filter((name) => !numbers.has(name));
  // A note that nothing calls is text all the same.
  for (const name of uncalled) numbers.set(name, numbers.size + 1);
  if (numbers.size === 0) return;
  tally.repaired('footnotes', numbers.size);
  if (uncalled.length > 0) tally.warn(`${uncalled.length} footnote(s) that nothing in the text calls`);
  const items = [...numbers].map(([name, number]) => noteOf(notes.get(name) ?? [], number, calls.has(name)));
  const heading = element('h2', [text(strings.article.footnotes)]);
  childrenOf(tree).push(
    element('section', [heading, element('ol', items)], { dataFootnotes: '', className: ['footnotes'] }),
  );
};

const plain = (node: Element): string =>
  node.children.map((child) => (child.type === 'text' ? child.value : isElement(child) ? plain(child) : '')).join('');

function noteOf(content: ElementContent[], number: number, isCalled: boolean): Element {
  const blocks = content.some(isFlow)
    ? content.filter((node) => node.type !== 'text' || node.value.trim() !== '')
    : [element('p', content)];
  const back = { href: `#fnref-${number}`, dataFootnoteBackref: '', ariaLabel: strings.article.footnoteBack };
  const last = blocks.findLast((node) => isElement(node, 'p'));
  if (isCalled && isElement(last)) last.children = [...last.children, text(' '), element('a', [text('\u21a9')], back)];
  return element('li', blocks, { id: `fn-${number}` });
}

const hasSection = (tree: Root): boolean =>
  tree.children.some((node) => isElement(node, 'section') && node.properties['dataFootnotes'] !== undefined);

const notesBeside = ({ footnotes }: CleanContext): [string, ElementContent[]][] =>
  (footnotes ?? []).map(({ id, content }) => [id, parseMarkup(content).tree.children as ElementContent[]]);

/** Takes the notes out of the tree: each is the largest element that holds one way back, and no other. */
function takeNotes(tree: Root): Map<string, ElementContent[]> {
  const ways = new Map<Parent, string[]>();
  const count = (parent: Parent): string[] => {
    const found: string[] = [];
    for (const node of childrenOf(parent)) {
      const name = nameBy(node, BACK);
      const inner = name === null ? (isElement(node) ? count(node) : []) : [name];
      // Two are as good as many: no list grows with the depth.
      for (const one of inner) if (found.length < 2) found.push(one);
    }
    if (found.length > 0) ways.set(parent, found);
    return found;
  };
  count(tree);
  const notes = new Map<string, ElementContent[]>();
  if (ways.size === 0) return notes;
  const take = (parent: Parent): void => {
    parent.children = childrenOf(parent).filter((node) => {
      const found = isElement(node) ? ways.get(node) : undefined;
      if (!found || !isElement(node)) return true;
      const [name = ''] = found;
      if (found.length === 1 && isElement(node, 'div', 'p', 'li', 'dd') && !isList(node)) {
        notes.set(name, contentOf(node));
        return false;
      }
      take(node);
      return !isRule(node);
    });
  };
  take(tree);
  const last = tree.children.findLastIndex((node) => node.type !== 'text' || node.value.trim() !== '');
  if (isElement(tree.children[last], 'hr')) tree.children.splice(last, 1);
  return notes;
}

/** The frame of all notes, were it of one: it has the line above them, or says so. */
const isList = (node: Element): boolean =>
  node.children.some((child) => isElement(child, 'hr')) || /footnote-list|endnote-list/u.test(valueOf(node, 'style'));

/** What is left of a list of notes: the line that stood above them. */
const isRule = ({ children }: Element): boolean =>
  children.every(
    (node) =>
      node.type === 'comment' || (node.type === 'text' && node.value.trim() === '') || isElement(node, 'hr', 'br'),
  );

function contentOf(note: Element): ElementContent[] {
  change(note, (node) => (nameBy(node, BACK) === null ? null : []));
  note.children = note.children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const first = note.children[0];
  const start = isElement(first, 'p') ? first.children[0] : first;
  if (start?.type === 'text') start.value = start.value.trimStart();
  return note.tagName === 'p' ? [element('p', note.children)] : note.children;
}
