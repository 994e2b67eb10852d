import type { Metadata } from 'next';
import { sharedImage } from '@/app/_head/shared-image';
import { siteUrl } from '@/lib/env';
import { headWords } from '@/content/head-words';
import { site } from '@/content/site';
import { fill } from '@/content/strings';
import { machineText, machineTitle } from '@/lib/feeds/machine-text';
import type { ArticleRecord } from '@/lib/feeds/record';
import { FEED_FORMATS, FEED_TYPES, feedUrl, oembedUrl } from '@/lib/site/feed-urls';

export interface PageFacts {
  title: string;
  /** What stands in the title between the page and the site: a section, the number of a page. */
  within?: readonly string[];
  description: string;
  /** Its one address, as a path. */
  path: string;
  /** The same list's other pages. */
  previous?: string | undefined;
  next?: string | undefined;
  /** Whether the list has feeds of its own. */
  feeds?: boolean;
  /** The article, on the page of one. */
  article?: ArticleRecord;
}

export const ROBOTS = 'index,follow,max-image-preview:large,max-snippet:-1,max-video-preview:-1';

/** What every public page that may be indexed says of itself in its head (discovery, 4.1 and 4.2). */
export function pageHead(facts: PageFacts): Metadata {
  const { within = [], description, path, previous = null, next = null } = facts;
  const title = machineText(facts.title);
  const images = sharedImage(facts.article ?? null, title);
  return {
    title: { absolute: machineTitle([title, ...within, site.name]) },
    description,
    robots: ROBOTS,
    alternates: { canonical: path, types: alternates(facts, title) },
    pagination: { previous, next },
    openGraph: {
      type: 'website',
      siteName: machineText(site.name),
      locale: LOCALE,
      title,
      description,
      url: path,
      images,
    },
    twitter: { card: 'summary_large_image', title, description, images },
  };
}

/** Facebook knows Arabic by this name alone. */
export const LOCALE = 'ar_AR';

interface TitledLink {
  url: string;
  title: string;
}

/** Feeds, the page's own before the site's since readers offer the first, and where an article can be embedded from. */
function alternates({ path, feeds = false, article }: PageFacts, title: string): Record<string, TitledLink[]> {
  // A page of a list has the list's.
  const own = { base: path.replace(/\?.*$/u, ''), name: title };
  const sources = [...(feeds ? [own] : []), { base: '', name: machineText(site.name) }];
  const feedLinks = FEED_FORMATS.map((format): [string, TitledLink[]] => [
    FEED_TYPES[format],
    sources.map(({ base, name }) => ({ url: feedUrl(base, format), title: fill(headWords.feeds[format], { name }) })),
  ]);
  const embed = { url: oembedUrl(new URL(path, siteUrl()).href, 'json'), title };
  return { ...Object.fromEntries(feedLinks), ...(article && { 'application/json+oembed': [embed] }) };
}
