import type { Element, ElementContent } from 'hast';
import { attribute, element, isElement, styleOf } from '@/lib/html/paste/tree';

const MARKS: Record<string, string> = { b: 'strong', strong: 'strong', i: 'em', em: 'em' };
const HOLDERS = ['span', 'font', 'b', 'strong', 'i', 'em', 'u', 'a', 'sub', 'sup', 'label'];

/** What a style says about the weight of letters; null when nothing. */
function isBold(node: Element): boolean | null {
  const weight = styleOf(node, 'font-weight');
  if (weight === '') return null;
  return weight.startsWith('bold') || Number(weight) >= 600;
}

function isSlanted(node: Element): boolean | null {
  const slant = styleOf(node, 'font-style');
  return slant === '' ? null : slant === 'italic' || slant === 'oblique';
}

const around = (tag: string, children: ElementContent[]) => [element(tag, children)];

/**
 * Marks by their meaning: styles of spans and fonts become tags, tags that a style takes back go (Google wraps all it
 * copies into a <b> that is not bold), underlining and fonts go.
 */
export function marksByMeaning(node: ElementContent): ElementContent[] {
  if (!isElement(node, ...HOLDERS)) return [node];
  const { tagName } = node;
  const own = MARKS[tagName];
  const [bold, slanted] = [isBold(node), isSlanted(node)];
  const raised = styleOf(node, 'vertical-align');
  const isStruck = /line-through/u.test(styleOf(node, 'text-decoration') + styleOf(node, 'text-decoration-line'));
  const says = {
    strong: bold ?? own === 'strong',
    em: slanted ?? own === 'em',
    s: isStruck,
    sup: raised === 'super' && tagName !== 'sup',
    sub: raised === 'sub' && tagName !== 'sub',
  };
  let children = node.children;
  // A mark over nothing but space, or over blocks, is noise.
  if (children.some(hasText))
    for (const [tag, isSaid] of Object.entries(says)) if (isSaid) children = around(tag, children);
  if (['a', 'sub', 'sup'].includes(tagName)) return [{ ...node, children }];
  const isHalf = tagName === 'span' && attribute(node, 'className') === 'hemistich';
  return isHalf ? [{ ...node, children }] : children;
}

const hasText = (node: ElementContent): boolean =>
  isElement(node)
    ? isElement(node, 'img') || node.children.some(hasText)
    : node.type === 'text' && /[^\s\u00a0]/u.test(node.value);
