import type { ArticleRecord } from '@/lib/feeds/record';
import { copyWidths, pictureName, sharedCopyOf } from '@/lib/site/media-path';

/** A picture that other sites show beside a link; its address as a path. */
export interface SharedImage {
  url: string;
  width: number;
  height: number;
  alt: string;
}

/** The one place where the picture of a page is chosen: of an article, or of the site where none is given. */
export function sharedImage(article: ArticleRecord | null, title: string): SharedImage[] {
  const lead = article?.lead ?? null;
  const name = lead && pictureName(lead.path);
  if (!name) return [];
  const width = copyWidths(name.width).findLast((one) => one <= 960) ?? name.width;
  const height = Math.round((name.height * width) / name.width);
  return [{ url: sharedCopyOf(name), width, height, alt: lead.alt || title }];
}
