import { pictureName } from '@/lib/site/media-path';

/** The names of files in a book, as its pages name each other. */

export type CoverType = 'image/png' | 'image/jpeg';
export const COVER_FILE: Record<CoverType, string> = {
  'image/png': 'images/cover.png',
  'image/jpeg': 'images/cover.jpg',
};

export const chapterFile = (id: number): string => `article-${id}.xhtml`;

/** The file of one of our pictures, which the book holds as JPEG; null for what is no picture of ours. */
export function pictureFile(path: string): string | null {
  const name = pictureName(path);
  return name === null ? null : `images/${path.replace('/', '').replace(/\.[a-z]+$/u, '')}.jpg`;
}
