/** Addresses for machines, as paths: feeds, citation files, the short link, embedding. */

export const FEED_FORMATS = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

const FEED_FILES: Record<FeedFormat, string> = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' };

/** The feed of the page at this path, «/» for the whole site's; a page of a list has the list's. */
export const feedUrl = (path: string, format: FeedFormat): string =>
  `${path.replace(/\?.*$/u, '').replace(/\/$/u, '')}/${FEED_FILES[format]}`;

export const CITE_FORMATS = ['bib', 'ris', 'csl.json'] as const;
export type CiteFormat = (typeof CITE_FORMATS)[number];

/** A file by which programs cite an article. */
export const citeUrl = (id: number, format: CiteFormat): string => `/article/${id}/cite.${format}`;

/** The address of an article that no new title changes. */
export const shortUrl = (id: number): string => `/a/${id}`;

/** How other sites embed a page. @param url absolute */
export const oembedUrl = (url: string): string => `/oembed?url=${encodeURIComponent(url)}&format=json`;
