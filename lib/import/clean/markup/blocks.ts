import type { Element, ElementContent } from 'hast';
import { element, isElement } from '@/lib/html/paste/tree';
import { sampleOf, type TreeFilter } from '@/lib/import/clean/filter';
import { change, classesOf, isBlank, linkLine, plainOf } from '@/lib/import/clean/markup/tree';
import { poemOf } from '@/lib/import/clean/markup/verses';

const BLOCK = /^\s*\/?wp:([a-z][\w/-]{0,80})\s*(\{.{0,2000})?/su;
/** Blocks that hold nothing and mean nothing, and the one that stands for the notes beside the text. */
const SILENT = new Set(['more', 'nextpage', 'spacer', 'separator', 'footnotes', 'paragraph', 'template']);

/** The comments of WordPress's block editor go; what they enclose stays. A block that is drawn anew each time has no text. */
export const dropComments: TreeFilter = (tree, _, tally) =>
  change(tree, (node) => {
    if (node.type !== 'comment') return null;
    const [, name = '', json = ''] = BLOCK.exec(node.value) ?? [];
    tally.repaired(name === '' && !/^(?:more|nextpage|noteaser)/u.test(node.value.trim()) ? 'comments' : 'blocks');
    if (name !== '' && /\/\s*$/u.test(node.value) && !SILENT.has(name)) {
      tally.warn(
        `a block without a text of its own, left out: ${name} ${sampleOf(json.replace(/\/\s*$/u, '').trim(), 60)}`.trim(),
      );
    }
    return [];
  });

/** The frames that the block editor puts around quotations, galleries, poems, embedded things and files. */
export const plainBlocks: TreeFilter = (tree, _, tally) =>
  change(tree, (node) => {
    if (!isElement(node)) return null;
    const plain = plainBlock(node, classesOf(node));
    if (plain) tally.repaired('blocks');
    return plain;
  });

function plainBlock(node: Element, classes: readonly string[]): ElementContent[] | null {
  const is = (...names: string[]) => names.some((name) => classes.includes(name));
  const inner = node.children.filter((child) => !isBlank(child));
  if (is('wp-block-verse')) return [poemOf(plainOf(node).split('\n'))];
  if (isElement(node, 'figure') && is('wp-block-pullquote')) return inner;
  if (is('wp-block-embed') && isElement(node, 'figure')) return embedded(node, inner);
  if (is('wp-block-gallery', 'blocks-gallery-grid', 'wp-block-gallery__grid')) return gallery(node, inner);
  if (isElement(node, 'div') && is('wp-caption')) return [renderedCaption(node)];
  if (isElement(node, 'a') && is('wp-block-file__button')) return [];
  const isFrame = classes.some((name) => /^(?:wp-block-|elementor|et_pb_|vc_|wpb_)/u.test(name));
  return isElement(node, 'div') && isFrame && !is('wp-block-file') ? inner : null;
}

function embedded(node: Element, inner: ElementContent[]): ElementContent[] | null {
  const url = /https?:\/\/\S+/u.exec(
    inner
      .filter((child) => !isElement(child, 'figcaption'))
      .map(plainOf)
      .join(' '),
  )?.[0];
  if (url === undefined) return null;
  return [
    linkLine(url),
    ...inner.flatMap((child) => (isElement(child, 'figcaption') ? [{ ...child, tagName: 'p' }] : [])),
  ];
}

function gallery(node: Element, inner: ElementContent[]): ElementContent[] {
  return inner.flatMap((child): ElementContent[] => {
    if (isElement(child, 'li')) return child.children.filter((one) => !isBlank(one));
    if (isElement(child, 'figcaption')) return [{ ...child, tagName: 'p' }];
    return isElement(child, 'img', 'a') ? [element('figure', [child])] : [child];
  });
}

const renderedCaption = (node: Element): Element =>
  element(
    'figure',
    node.children
      .filter((child) => !isBlank(child))
      .map((child) => (isElement(child, 'p') ? { ...child, tagName: 'figcaption', properties: {} } : child)),
  );
