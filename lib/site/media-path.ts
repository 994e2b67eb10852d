/**
 * The addresses of pictures and documents. A name says all that a page must know of the file: the hash of what was
 * sent, and how large the picture is. So a text that holds nothing but the address can be shown in the right size.
 *
 *   ab/cdef…-3000x2000.jpg        the picture itself
 *   ab/cdef…-3000x2000-960.webp   a smaller copy, 960 wide
 *   ab/cdef….pdf                  a document
 */

/**
 * How wide the smaller copies are. Files on disks and texts in the database follow from it: another width needs the old
 * ones to stay.
 */
const WIDTHS = [480, 960, 1600];

export type CopyFormat = 'webp' | 'avif';

export interface PictureName {
  path: string;
  width: number;
  height: number;
}

const FILE = /^[0-9a-f]{2}\/[0-9a-f]{30}(?:\.pdf|-\d{1,5}x\d{1,5}(?:\.(?:jpg|png|webp)|-\d{1,4}\.(?:webp|avif)))$/u;
const PICTURE = /^([0-9a-f]{2}\/[0-9a-f]{30}-(\d{1,5})x(\d{1,5}))\.(?:jpg|png|webp)$/u;
const ROOT = '/media/';

export const mediaUrl = (path: string): string => `${ROOT}${path}`;

/** The path below the media folder that an address names; null for anything but a name that we give. */
export function mediaPathOf(address: string): string | null {
  const path = address.startsWith(ROOT) ? address.slice(ROOT.length) : '';
  return FILE.test(path) ? path : null;
}

/** The name of a file. @param hash hexadecimal, at least 32 characters */
export function mediaPath(hash: string, extension: string, size?: { width: number; height: number }): string {
  const name = `${hash.slice(0, 2)}/${hash.slice(2, 32)}`;
  return `${name}${size ? `-${size.width}x${size.height}` : ''}.${extension}`;
}

/** What the name of a picture says; null for copies, documents and addresses of others. */
export function pictureName(path: string): PictureName | null {
  const [, , width, height] = PICTURE.exec(path) ?? [];
  return width === undefined || height === undefined ? null : { path, width: Number(width), height: Number(height) };
}

/** How wide the copies of a picture are, narrowest first: never wider than itself. */
export const copyWidths = (width: number): number[] => [
  ...WIDTHS.filter((one) => one < width),
  ...(width <= Math.max(...WIDTHS) ? [width] : []),
];

/** The copy of a picture that is so wide. */
export const copyPath = (path: string, width: number, format: CopyFormat): string =>
  path.replace(/\.[a-z]+$/u, `-${width}.${format}`);

/** The copies of a picture as `srcset` names them. */
export const srcSetOf = ({ path, width }: PictureName, format: CopyFormat = 'webp'): string =>
  copyWidths(width)
    .map((one) => `${mediaUrl(copyPath(path, one, format))} ${one}w`)
    .join(', ');

/** The copy that other sites show beside a link: wide enough, and within what they take. */
export const sharedCopyOf = ({ path, width }: PictureName): string => {
  const widest = copyWidths(width).findLast((one) => one <= 960) ?? width;
  return mediaUrl(copyPath(path, widest, 'webp'));
};

/** The narrowest copy: what lists show. */
export const thumbnailOf = ({ path, width }: PictureName): string =>
  mediaUrl(copyPath(path, copyWidths(width)[0] ?? width, 'webp'));
