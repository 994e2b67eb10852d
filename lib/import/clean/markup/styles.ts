import type { Element, ElementContent } from 'hast';
import { element, isElement, styleOf } from '@/lib/html/paste/tree';
import { listsOfWord } from '@/lib/html/paste/word-lists';
import type { Tally } from '@/lib/import/clean/filter';
import {
  change,
  childrenOf,
  classesOf,
  holdsSomething,
  isFlow,
  plainOf,
  valueOf,
  type Parent,
} from '@/lib/import/clean/markup/tree';

/** Whether a word processor wrote it: then language and direction are scattered all over, and mean nothing. */
export const isOfWord = (html: string): boolean => /\bmso-|class=["']?Mso|<o:p|urn:schemas-microsoft/iu.test(html);

/** Lists that Word writes as paragraphs; not in a text of thousands of them, for each looks at all that follow. */
export function listsByMeaning(html: string, parent: Parent): void {
  if (html.includes('mso-list') && html.split('mso-list').length < 3000) inEach(parent);
}
function inEach(parent: Parent): void {
  for (const node of childrenOf(parent)) if (node.type === 'element') inEach(node);
  parent.children = listsOfWord(childrenOf(parent));
}

const ARABIC = /\p{Script=Arabic}/u;
const HALF = ['hemistich'];

/** Fonts, spans and styles to the marks that they mean; what means nothing goes, and the text stays. */
export const marksByMeaning = (tree: Parent, ofWord: boolean, tally: Tally): void =>
  change(tree, (node) => {
    if (!isElement(node)) return null;
    const hidden = /display\s*:\s*none|mso-hide\s*:\s*all/iu.test(valueOf(node, 'style'));
    if (hidden && holdsSomething(node)) tally.warn(`hidden text left out: "${plainOf(node).trim().slice(0, 40)}"`);
    const plain = hidden ? [] : plainElement(node, ofWord);
    if (plain) tally.repaired('word');
    return plain;
  });

/** Null where there is nothing to do. */
function plainElement(node: Element, ofWord: boolean): ElementContent[] | null {
  const { tagName } = node;
  if (tagName.includes(':') || tagName === 'font') return marked(node, node.children);
  if (tagName === 'span') return plainSpan(node, ofWord);
  const properties = plainProperties(node, ofWord);
  const isBold = /^(?:b|strong)$/u.test(tagName) && /^(?:normal|400)$/u.test(styleOf(node, 'font-weight'));
  if (isBold) return node.children;
  if (isElement(node, 'p') && classesOf(node).some((name) => /^Mso(?:Intense)?Quote/u.test(name)))
    return [element('blockquote', [element('p', node.children)])];
  if (!properties) return null;
  const children = isFlow(node) && node.tagName !== 'p' ? node.children : marked(node, node.children);
  return [{ ...node, properties, children }];
}

function plainSpan(node: Element, ofWord: boolean): ElementContent[] | null {
  if (classesOf(node).some((name) => HALF.includes(name))) return null;
  const language = valueOf(node, 'lang');
  const direction = valueOf(node, 'dir');
  const isForeign =
    !ofWord && (language !== '' || direction !== '') && !/^ar/iu.test(language) && !ARABIC.test(plainOf(node));
  if (!isForeign) return marked(node, node.children);
  const properties = {
    ...(language !== '' && { lang: language }),
    ...(direction !== '' && { dir: direction.toLowerCase() }),
  };
  const isPlain = Object.keys(node.properties).every((name) => name === 'lang' || name === 'dir');
  return isPlain && direction === direction.toLowerCase() ? null : marked(node, [{ ...node, properties }]);
}

/** Bold, slanted, struck and raised, where a style says so over words. */
function marked(node: Element, children: ElementContent[]): ElementContent[] {
  if (valueOf(node, 'style') === '' || !children.some(holdsSomething)) return children;
  const weight = styleOf(node, 'font-weight');
  const raised = styleOf(node, 'vertical-align');
  const isParagraph = node.tagName === 'p';
  const says: [string, boolean][] = [
    ['strong', weight.startsWith('bold') || Number(weight) >= 600],
    ['em', /^(?:italic|oblique)/u.test(styleOf(node, 'font-style')) && !isParagraph],
    ['s', styleOf(node, 'text-decoration').includes('line-through')],
    ['sup', raised === 'super' && !isParagraph],
    ['sub', raised === 'sub' && !isParagraph],
  ];
  const tags = says.filter(
    ([tag, isSaid]) => isSaid && tag !== node.tagName && !(tag === 'strong' && node.tagName === 'b'),
  );
  return tags.reduce((inner, [tag]) => [element(tag, inner)], children);
}

const LOOKS = ['style', 'align', 'valign', 'bgcolor', 'border', 'cellpadding', 'cellspacing'];

/** The attributes that mean something; null where all do. Direction and language are the page's, but for a foreign paragraph. */
function plainProperties(node: Element, ofWord: boolean): Element['properties'] | null {
  const { properties } = node;
  const kept = Object.entries(properties).filter(([name, value]) => {
    if (LOOKS.includes(name)) return false;
    if (name === 'className') return !classesOf(node).some((one) => one.startsWith('Mso'));
    if (name === 'lang') return !ofWord && !/^ar/iu.test(String(value));
    if (name !== 'dir') return true;
    const isLeft = String(value).trim().toLowerCase() === 'ltr';
    return isLeft ? !ARABIC.test(plainOf(node)) : !ofWord;
  });
  return kept.length === Object.keys(properties).length ? null : Object.fromEntries(kept);
}
