import { decodeAgain } from '@/lib/import/clean/characters/entities';
import type { TreeFilter } from '@/lib/import/clean/filter';
import { childrenOf, type Parent } from '@/lib/import/clean/markup/tree';

const ATTRIBUTES = ['alt', 'title', 'href', 'src'];
const VERBATIM = new Set(['pre', 'code']);

/** Entities that were escaped twice; an example of code means what it says. */
export const decodeEntities: TreeFilter = (tree, _, tally) => {
  const walk = (parent: Parent): void => {
    for (const node of childrenOf(parent)) {
      if (node.type === 'text') node.value = decodeAgain(node.value, tally);
      if (node.type !== 'element' || VERBATIM.has(node.tagName)) continue;
      for (const name of ATTRIBUTES) {
        const value = node.properties[name];
        if (typeof value === 'string') node.properties[name] = decodeAgain(value, tally);
      }
      walk(node);
    }
  };
  walk(tree);
};

/** A whole body that was escaped once too often holds no tag, and the signs of many. */
export const isEscaped = (html: string): boolean =>
  !/<[a-z!/]/iu.test(html) && /&lt;(?:p|br|div|strong|img|a|h[2-4]|em)\b/iu.test(html) && /&lt;\/|\/&gt;/u.test(html);

const SIGNS: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#039;': "'",
  '&amp;': '&',
};
export const unescapeOnce = (html: string): string =>
  html.replace(/&(?:lt|gt|quot|#039|amp);/gu, (entity) => SIGNS[entity] ?? entity);
