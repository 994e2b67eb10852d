import type { Element } from 'hast';
import { isElement } from '@/lib/html/paste/tree';
import { sampleOf, type CleanContext, type Tally, type TreeFilter } from '@/lib/import/clean/filter';
import { isPicturePath, originalOf } from '@/lib/import/clean/markup/addresses';
import { change, classesOf, holdsSomething, valueOf } from '@/lib/import/clean/markup/tree';

const LAZY = ['dataSrc', 'dataLazySrc', 'dataOriginal', 'dataOrigFile', 'dataLazy'];
const NOISE = ['srcset', 'sizes', 'loading', 'decoding', 'fetchpriority', 'dataSrcset', 'dataSizes', 'dataLazySrcset'];
/** A dot of one pixel that holds a place until the picture comes. */
const PLACEHOLDER = /^(?:data:image\/(?:gif|svg)|data:,|about:)/iu;

/** Pictures by the address of their original; a link that only leads to the picture itself goes. */
export const originalPictures: TreeFilter = (tree, context, tally) =>
  change(tree, (node) => {
    if (isElement(node, 'img')) return picture(node, context, tally);
    if (!isElement(node, 'a') || !node.children.some((child) => isElement(child, 'img'))) return null;
    const leads = valueOf(node, 'href');
    const [image, ...others] = node.children.filter(holdsSomething);
    const isOfPicture = isElement(image, 'img') && others.length === 0 && isPicturePath(leads);
    if (!isOfPicture || fileOf(originalOf(leads, context)) !== fileOf(valueOf(image, 'src'))) return null;
    tally.repaired('images');
    return [image];
  });

const fileOf = (url: string): string => url.split(/[?#]/u)[0]?.split('/').at(-1) ?? '';

function picture(node: Element, context: CleanContext, tally: Tally): Element[] | null {
  const before = valueOf(node, 'src');
  const lazy = LAZY.map((name) => valueOf(node, name)).find((value) => value !== '' && !PLACEHOLDER.test(value));
  const given = lazy ?? before;
  if (given === '' || (PLACEHOLDER.test(given) && given.length < 400)) {
    tally.repaired('images');
    tally.warn('a picture without an address left out');
    return [];
  }
  if (given.startsWith('data:'))
    tally.warn(`a picture inside the text itself, ${Math.round(given.length / 1366)} kB: ${sampleOf(given, 22)}`);
  const known = attachmentOf(node, context);
  const src = given.startsWith('data:') || given === known?.url ? given : originalOf(given, context);
  if (!/^(?:https?:|data:|\/)/iu.test(src))
    tally.warn(`the address of a picture leads nowhere by itself: ${sampleOf(src, 80)}`);
  const alt = node.properties['alt'] === undefined && known && known.alt !== '' ? { alt: known.alt } : {};
  const kept = Object.entries(node.properties).filter(([name]) => !NOISE.includes(name) && !LAZY.includes(name));
  const isSame =
    src === node.properties['src'] && kept.length === Object.keys(node.properties).length && !('alt' in alt);
  if (isSame) return null;
  tally.repaired('images');
  return [{ ...node, properties: { ...Object.fromEntries(kept), src, ...alt } }];
}

function attachmentOf(node: Element, { attachment }: CleanContext) {
  const id = classesOf(node)
    .map((name) => /^wp-image-(\d{1,12})$/u.exec(name)?.[1])
    .find(Boolean);
  return id === undefined ? null : (attachment?.(id) ?? null);
}
