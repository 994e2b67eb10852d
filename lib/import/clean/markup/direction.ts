import { balanceBidi } from '@/lib/import/clean/characters/bidi';
import type { TreeFilter } from '@/lib/import/clean/filter';
import { childrenOf, type Parent } from '@/lib/import/clean/markup/tree';

/** Direction controls balanced in every stretch of text: what one opens ends with the element that it stands in. */
export const balanceLines: TreeFilter = (tree, _, tally) => {
  const walk = (parent: Parent): void => {
    for (const node of childrenOf(parent)) {
      if (node.type === 'text') node.value = balanceBidi(node.value, tally);
      if (node.type === 'element') walk(node);
    }
  };
  walk(tree);
};
