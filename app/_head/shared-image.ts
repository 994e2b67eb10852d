import type { ArticleRecord } from '@/lib/feeds/record';
import { siteImageUrl, SOCIAL_SIZE, socialImageUrl } from '@/lib/site/social-image';

/** A picture that other sites show beside a link; its address as a path. */
export interface SharedImage {
  url: string;
  width: number;
  height: number;
  alt: string;
}

/** The one place where the picture of a page is chosen: of an article, or of the site where none is given. */
export const sharedImage = (article: ArticleRecord | null, title: string): SharedImage[] => [
  { url: article ? socialImageUrl(article) : siteImageUrl(), ...SOCIAL_SIZE, alt: title },
];
