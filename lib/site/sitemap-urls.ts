/** The addresses of the sitemaps. Files of names begin with one without a number, since nearly no site has a second. */

export const SITEMAP_PATH = '/sitemap.xml';
export const NEWS_PATH = '/sitemaps/news.xml';
export const ROBOTS_PATH = '/robots.txt';

/** What is told in numbered files, each of a span of ids, so that what is in one never moves to another. */
export const NUMBERED = ['articles', 'authors', 'tags', 'series', 'issues'] as const;
export type Numbered = (typeof NUMBERED)[number];
const SINGLE = ['sections', 'pages', 'news'] as const;

export type SitemapFile = { kind: Numbered; shard: number } | { kind: (typeof SINGLE)[number] };

export function sitemapUrl(file: SitemapFile): string {
  if (!('shard' in file)) return `/sitemaps/${file.kind}.xml`;
  return `/sitemaps/${file.kind}${file.kind !== 'articles' && file.shard === 1 ? '' : `-${file.shard}`}.xml`;
}

/** What a file's name means: «articles-3.xml»; null for what is none of them. Each file has one name. */
export function parseSitemapFile(name: string): SitemapFile | null {
  const [, kind, digits] = /^([a-z]+)(?:-([1-9]\d{0,5}))?\.xml$/u.exec(name) ?? [];
  const single = digits === undefined ? SINGLE.find((one) => one === kind) : undefined;
  if (single) return { kind: single };
  const numbered = NUMBERED.find((one) => one === kind);
  const file = numbered && { kind: numbered, shard: Number(digits ?? 1) };
  return file && sitemapUrl(file) === `/sitemaps/${name}` ? file : null;
}

/** Whether a path is that of the index or of a sitemap. */
export const isSitemapPath = (path: string): boolean => path === SITEMAP_PATH || /^\/sitemaps\/[^/]+$/u.test(path);
