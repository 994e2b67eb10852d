import { xmlDocument, xmlPiece, type XmlNode } from '@/lib/feeds/xml';

/** Sitemaps (sitemaps.org, protocol 0.9) with Google's modules for pictures and news. */

/** The most that the protocol lets one file hold. */
export const MOST_URLS = 50_000;
export const MOST_BYTES = 52_428_800;
/** The most that a news sitemap holds (Google, «News sitemap»). */
export const MOST_NEWS = 1_000;

/** Addresses that the builder holds as a tree: with more, each costs more. */
const AT_ONCE = 100;

const PROTOCOL = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const MODULES = {
  plain: {},
  image: { '@xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1' },
  news: { '@xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' },
} as const;

export interface SitemapUrl {
  /** Whole and percent-encoded. */
  loc: string;
  /** W3C date and time with its zone; missing where it is not known for certain. */
  lastmod?: string;
  /** The whole address of its picture, in a sitemap with pictures. */
  image?: string;
}

export interface NewsUrl {
  loc: string;
  title: string;
  /** The publication's name as readers know it. */
  publication: string;
  /** BCP 47; two or three letters of it are told. */
  language: string;
  /** The first publication, W3C date and time. */
  date: string;
}

/** A sitemap that is written piece by piece, so that no more than its text is ever held. */
export class Sitemap {
  private readonly pieces: string[];
  private readonly end: string;
  private urls = 0;
  private bytes = 0;

  constructor(
    module: keyof typeof MODULES = 'plain',
    private readonly most = { urls: MOST_URLS, bytes: MOST_BYTES },
  ) {
    const [start = '', end = ''] = xmlDocument({
      urlset: { '@xmlns': PROTOCOL, ...MODULES[module], 'url': {} },
    }).split('<url/>');
    this.pieces = [start];
    this.end = end;
    this.bytes = start.length + end.length;
  }

  get isEmpty(): boolean {
    return this.urls === 0;
  }

  /** @throws RangeError when the file would hold more than the protocol allows: whoever writes it divides it before */
  add(urls: readonly XmlNode[]): this {
    this.urls += urls.length;
    if (this.urls > this.most.urls) throw new RangeError(`a sitemap of ${this.urls} addresses`);
    for (let at = 0; at < urls.length; at += AT_ONCE) {
      const piece = xmlPiece({ url: urls.slice(at, at + AT_ONCE) });
      this.bytes += Buffer.byteLength(piece);
      if (this.bytes > this.most.bytes) throw new RangeError(`a sitemap of ${this.bytes} bytes`);
      this.pieces.push(piece);
    }
    return this;
  }

  toString(): string {
    return this.pieces.join('') + this.end;
  }
}

export const urlNode = ({ loc, lastmod, image }: SitemapUrl): XmlNode => ({
  loc,
  ...(lastmod !== undefined && { lastmod }),
  ...(image !== undefined && { 'image:image': { 'image:loc': image } }),
});

/** What is new, newest first. */
export function newsSitemap(urls: readonly NewsUrl[]): string {
  const most = { urls: MOST_NEWS, bytes: MOST_BYTES };
  return new Sitemap('news', most).add(urls.map(newsNode)).toString();
}

const newsNode = ({ loc, title, publication, language, date }: NewsUrl): XmlNode => ({
  loc,
  'news:news': {
    'news:publication': { 'news:name': publication, 'news:language': newsLanguage(language) },
    'news:publication_date': date,
    'news:title': title,
  },
});

/** ISO 639, two or three letters; Chinese alone is told with its script. */
function newsLanguage(language: string): string {
  if (/^zh-(tw|hant)/iu.test(language)) return 'zh-tw';
  return /^zh/iu.test(language) ? 'zh-cn' : (/^[a-z]{2,3}/u.exec(language.toLowerCase())?.[0] ?? 'ar');
}

/** The index of all sitemaps. @throws RangeError for more than the protocol allows */
export function sitemapIndex(files: readonly Pick<SitemapUrl, 'loc' | 'lastmod'>[]): string {
  if (files.length > MOST_URLS) throw new RangeError(`an index of ${files.length} sitemaps`);
  return xmlDocument({ sitemapindex: { '@xmlns': PROTOCOL, 'sitemap': files.map(urlNode) } });
}
