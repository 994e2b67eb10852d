import { createHash } from 'node:crypto';
import { site } from '@/content/site';
import { strings } from '@/content/strings';
import type { IsoDate } from '@/lib/arabic/calendar-date';
import { showShortDate } from '@/lib/site/display';

/**
 * The picture that other sites show beside a link. Its address carries the hash of all that is drawn, so whoever has
 * fetched it may keep it for ever, and a new title has a new address.
 */

/** Pixels: what the large sites ask for. */
export const SOCIAL_SIZE = { width: 1200, height: 630 } as const;

/** One more with each change of how it is drawn (lib/social), or the old pictures stay where they are kept. */
const DESIGN = 1;

/** What of an article the picture is made from; records and views of articles have it. */
export interface SocialArticle {
  id: number;
  title: string;
  section: { name: string };
  /** In the order of the byline. */
  authors: readonly { name: string }[];
  publishedOn: IsoDate;
  lead: { path: string; focalX: number | null; focalY: number | null } | null;
}

/** All that is drawn, as it is drawn. */
export interface SocialFacts {
  /** The publication's name, in its own face. */
  name: string;
  /** Above the title; empty: nothing. */
  eyebrow: string;
  /** Empty: the name stands in its place, large. */
  title: string;
  /** Below the title: who, and when. */
  people: string;
  date: string;
  picture: SocialArticle['lead'];
}

/** What the picture of an article shows. */
export function socialFacts({ title, section, authors, publishedOn, lead }: SocialArticle): SocialFacts {
  const names = authors.map(({ name }) => name).join(` ${strings.article.and}`);
  return {
    ...{ name: site.name, eyebrow: section.name, title: title.trim().replace(/\s+/gu, ' ') },
    people: names === '' ? '' : `${strings.article.by} ${names}`,
    date: showShortDate(publishedOn),
    // Nothing else of the record: what is not drawn must not change the address.
    picture: lead && { path: lead.path, focalX: lead.focalX, focalY: lead.focalY },
  };
}

/** What the picture of the site itself shows: of its home page, and of all pages that have none of their own. */
export const siteSocialFacts = (): SocialFacts => ({
  ...{ name: site.name, eyebrow: site.tagline, title: '', people: '', date: '', picture: null },
});

/** Sixteen hexadecimal characters. */
export const socialHash = (facts: SocialFacts): string =>
  createHash('sha256')
    .update(JSON.stringify([DESIGN, facts]))
    .digest('hex')
    .slice(0, 16);

/** The address of an article's picture, as a path. */
export const socialImageUrl = (article: SocialArticle): string =>
  `/article/${article.id}/card-${socialHash(socialFacts(article))}.png`;

/** The address of the site's own picture, as a path. */
export const siteImageUrl = (): string => `/card/${socialHash(siteSocialFacts())}.png`;
