import { isElement } from '@/lib/html/paste/tree';
import type { TreeFilter } from '@/lib/import/clean/filter';
import { change, classesOf, holdsSomething } from '@/lib/import/clean/markup/tree';

const HOLD = 'p h1 h2 h3 h4 h5 h6 blockquote ul ol div figure figcaption section center'.split(' ');
const MARKS = 'strong b em i u s sup sub a'.split(' ');

/** What has neither words nor a picture leaves no gap; a mark over nothing but a space leaves the space. */
export const dropEmpty: TreeFilter = (tree, _, tally) =>
  change(tree, (node) => {
    if (!isElement(node) || ![...HOLD, ...MARKS].includes(node.tagName)) return null;
    if (classesOf(node).includes('poem') || holdsSomething(node)) return null;
    tally.repaired('empty');
    return HOLD.includes(node.tagName) ? [] : node.children;
  });
