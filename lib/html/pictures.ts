import type { Element } from 'hast';
import { mediaPathOf, pictureName, srcSetOf } from '@/lib/site/media-path';

/** How wide a picture in a text is shown: the column, or the whole of a narrower screen (app/styles/tokens.css). */
export const TEXT_SIZES = '(max-width: 43rem) 100vw, 39rem';

/**
 * Gives a picture of our own what its address says of it: its size, so that the text does not jump when it comes, and
 * its smaller copies. It is fetched when it comes near. Pictures of others stay as they are.
 */
export function completePicture(node: Element): void {
  const path = typeof node.properties['src'] === 'string' ? mediaPathOf(node.properties['src']) : null;
  const name = path === null ? null : pictureName(path);
  if (node.tagName !== 'img' || name === null) return;
  const { src, alt, ...more } = node.properties;
  const { width, height } = name;
  node.properties = {
    ...{ src, srcSet: srcSetOf(name), sizes: TEXT_SIZES },
    // One that nobody has described stays known as such (lib/html/descriptions.ts).
    ...(alt !== undefined && { alt }),
    ...more,
    ...{ width, height, loading: 'lazy', decoding: 'async' },
  };
}

/** A picture without `alt` would have its file's name read out by a screen reader. */
export function decorate({ tagName, properties }: Element): void {
  if (tagName === 'img') properties['alt'] ??= '';
}
