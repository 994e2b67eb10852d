import { isElement } from '@/lib/html/paste/tree';
import { sampleOf, type TreeFilter } from '@/lib/import/clean/filter';
import { absolute } from '@/lib/import/clean/markup/addresses';
import { change, valueOf } from '@/lib/import/clean/markup/tree';

/** Links made absolute, for the text moves; the archive's own are looked up when all articles are there. */
export const absoluteLinks: TreeFilter = (tree, context, tally) =>
  change(tree, (node) => {
    if (!isElement(node, 'a') || node.properties['href'] === undefined) return null;
    const written = valueOf(node, 'href');
    if (/^(?:javascript|data|vbscript|file):/iu.test(written.replace(/[\s\0-\x20]/gu, ''))) {
      tally.repaired('links');
      tally.warn(`a link that leads to no page, its words kept: ${sampleOf(written, 60)}`);
      return node.children;
    }
    const href = absolute(written, context);
    if (href === node.properties['href']) return null;
    tally.repaired('links');
    return [{ ...node, properties: { ...node.properties, href } }];
  });
