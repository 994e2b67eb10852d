import { newestChange, type FeedEntry, type FeedHead } from '@/lib/feeds/feed';
import { titleForLists } from '@/lib/feeds/direction';
import { itemsOf, type FeedItem } from '@/lib/feeds/item';
import { asHtml, xmlDocument, type XmlNode } from '@/lib/feeds/xml';
import { archiveFeedUrl, FEED_TYPES, feedUrl } from '@/lib/site/feed-urls';

/** Where a document stands among those of its feed (RFC 5005, section 4). Numbers of spans; null: none. */
export interface AtomPlace {
  /** The span of this document; null: it is the one that readers subscribe to. */
  span: number | null;
  /** The nearest archive documents that hold something. */
  older: number | null;
  newer: number | null;
}

/** Atom (RFC 4287) with archive paging (RFC 5005). Every document of a feed has the id of the feed. */
export function atomFeed(head: FeedHead, entries: readonly FeedEntry[], { span, older, newer }: AtomPlace): string {
  const { origin, base, page, title, description, publication } = head;
  const { publisher, rights, since } = publication;
  const current = origin + feedUrl(base, 'atom');
  const archive = (one: number) => origin + archiveFeedUrl(base, one);
  return xmlDocument({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xmlns:fh': 'http://purl.org/syndication/history/1.0',
      '@xml:lang': 'ar',
      'id': current,
      'title': titleForLists(title),
      'subtitle': description,
      'updated': newestChange(entries) ?? `${since}-01-01T00:00:00Z`,
      'author': { name: publisher, uri: `${origin}/` },
      ...(rights !== '' && { rights }),
      'generator': 'Khizana',
      'icon': `${origin}/favicon.ico`,
      ...(span !== null && { 'fh:archive': {} }),
      'link': [
        link('self', span === null ? current : archive(span), FEED_TYPES.atom),
        link('alternate', origin + page, 'text/html'),
        ...(span === null ? [] : [link('current', current, FEED_TYPES.atom)]),
        ...(older === null ? [] : [link('prev-archive', archive(older), FEED_TYPES.atom)]),
        ...(newer === null ? [] : [link('next-archive', archive(newer), FEED_TYPES.atom)]),
      ],
      'entry': itemsOf(entries, origin).map(entry),
    },
  });
}

const link = (rel: string, href: string, type: string): XmlNode => ({ '@rel': rel, '@type': type, '@href': href });

const entry = (item: FeedItem): XmlNode => ({
  '@xml:lang': item.language,
  'id': item.id,
  'title': item.title,
  'published': item.published,
  'updated': item.modified,
  'author': item.authors.map(({ name, url }) => ({ name, uri: url })),
  'link': [
    link('alternate', item.url, 'text/html'),
    ...(item.picture
      ? [{ ...link('enclosure', item.picture.url, item.picture.type), '@length': item.picture.bytes }]
      : []),
  ],
  'category': item.categories.map(({ term, name, scheme }) => ({ '@term': term, '@scheme': scheme, '@label': name })),
  'summary': item.summary,
  ...(item.html !== null && { content: { '@type': 'html', ...asHtml(item.html) } }),
});
