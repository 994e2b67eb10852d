import { mediaUrl, pictureName, srcSetOf } from '@/lib/site/media-path';

/** What the database knows of a picture that a page shows. */
export interface PictureFacts {
  path: string;
  alt: string;
  caption: string;
  credit: string;
  focalX: number | null;
  focalY: number | null;
}

/** A picture as a page shows it. */
export interface Picture {
  src: string;
  /** The copies, from which a browser takes the one that fits: in WebP, and in the smaller AVIF. */
  srcSet: string;
  avifSrcSet: string;
  /** How wide it is shown, in the words of the attribute. */
  sizes: string;
  width: number;
  height: number;
  alt: string;
  /** Classes that keep its focal point in sight where it is cut (components/ui/picture.css). */
  focus: string;
}

/** Steps of the focal point: pages carry no styles of their own, so it is one of a few classes. */
const STEPS = 4;

/** What a page needs to show a picture; null when the file is none. */
export function pictureOf({ path, alt, focalX, focalY }: PictureFacts, sizes: string): Picture | null {
  const name = pictureName(path);
  if (name === null) return null;
  const { width, height } = name;
  const step = (share: number | null) => Math.round((share ?? 0.5) * STEPS);
  return {
    src: mediaUrl(path),
    srcSet: srcSetOf(name),
    avifSrcSet: srcSetOf(name, 'avif'),
    focus: `focus-x-${step(focalX)} focus-y-${step(focalY)}`,
    ...{ sizes, width, height, alt },
  };
}
