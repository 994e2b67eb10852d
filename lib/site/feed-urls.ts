/**
 * The addresses of feeds: three formats of the whole site, and of each section, author, tag and issue below its own
 * page. `base` is the page's path («/section/x»), or empty for the whole site.
 */

export const FEED_FORMATS = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

const FILES: Record<FeedFormat, string> = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' };

/** What a feed is sent as, and what a page's link to it says. */
export const FEED_TYPES: Record<FeedFormat, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

export const feedUrl = (base: string, format: FeedFormat): string => `${base}/${FILES[format]}`;

/** The page of a JSON feed that goes on behind this article. */
export const jsonFeedPageUrl = (base: string, before: number): string => `${feedUrl(base, 'json')}?before=${before}`;

/** An archive document of an Atom feed (RFC 5005). @param span its number, from 1 */
export const archiveFeedUrl = (base: string, span: number): string => `${base}/atom/${span}.xml`;

/** What describes an article to a site that shows it (oEmbed). @param address the article's whole address */
export const oembedUrl = (address: string, format: 'json' | 'xml'): string =>
  `${OEMBED_PATH}?url=${encodeURIComponent(address)}&format=${format}`;

export const OEMBED_PATH = '/oembed';

/** The pages that have feeds below them. */
const OWNER = '/(?:section|author|tag|issue)/[^/?]+';
const OWNED = new RegExp(`^${OWNER}$`, 'u');
const FEED = new RegExp(`^(?:${OWNER})?/(?:feed\\.xml|atom\\.xml|feed\\.json|atom/[^/]+\\.xml)$`, 'u');

/** Whether an address is that of a feed of the whole site. */
export const isSiteFeed = (address: string): boolean => FEED_FORMATS.some((format) => feedUrl('', format) === address);

/** Whether there are feeds below this path. */
export const hasFeeds = (path: string): boolean => OWNED.test(path);

/** Whether a path is that of a feed. */
export const isFeedPath = (path: string): boolean => FEED.test(path);

/** Whether a path is that of a feed which reads `before`. */
export const isPagedFeedPath = (path: string): boolean => isFeedPath(path) && path.endsWith('.json');
