import { newestChange, type FeedEntry, type FeedHead } from '@/lib/feeds/feed';
import { titleForLists } from '@/lib/feeds/direction';
import { itemsOf, type FeedItem } from '@/lib/feeds/item';
import { asHtml, xmlDocument, type XmlNode } from '@/lib/feeds/xml';
import { FEED_TYPES, feedUrl } from '@/lib/site/feed-urls';

/** RSS 2.0 (RSS Advisory Board, 2.0.11) with the full text, creators and the feed's own address in their modules. */
const NAMESPACES = {
  '@version': '2.0',
  '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  '@xmlns:atom': 'http://www.w3.org/2005/Atom',
};

/** RFC 822 as RSS takes it, with four digits of the year: «Sun, 17 May 2020 07:00:00 GMT». */
const date = (instant: string): string => new Date(instant).toUTCString();

export function rssFeed(head: FeedHead, entries: readonly FeedEntry[]): string {
  const { origin, base, page, title, description, publication } = head;
  const changed = newestChange(entries);
  return xmlDocument({
    rss: {
      ...NAMESPACES,
      channel: {
        'title': titleForLists(title),
        'link': origin + page,
        'description': description,
        'language': 'ar',
        ...(publication.rights !== '' && { copyright: publication.rights }),
        ...(changed !== null && { lastBuildDate: date(changed) }),
        'generator': 'Khizana',
        'docs': 'https://www.rssboard.org/rss-specification',
        'atom:link': { '@href': origin + feedUrl(base, 'rss'), '@rel': 'self', '@type': FEED_TYPES.rss },
        'item': itemsOf(entries, origin).map(item),
      },
    },
  });
}

const item = ({ id, url, title, summary, html, published, authors, categories, picture }: FeedItem): XmlNode => ({
  'title': title,
  'link': url,
  'guid': { '@isPermaLink': 'false', '#': id },
  'pubDate': date(published),
  'dc:creator': authors.map(({ name }) => name),
  'category': categories.map(({ name }) => name),
  'description': summary,
  ...(html !== null && { 'content:encoded': asHtml(html) }),
  ...(picture && { enclosure: { '@url': picture.url, '@length': picture.bytes, '@type': picture.type } }),
});
