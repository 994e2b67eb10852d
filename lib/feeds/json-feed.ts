import type { FeedEntry, FeedHead } from '@/lib/feeds/feed';
import { titleForLists } from '@/lib/feeds/direction';
import { itemsOf, type FeedItem } from '@/lib/feeds/item';
import { feedUrl, jsonFeedPageUrl } from '@/lib/site/feed-urls';

/** JSON Feed 1.1 (jsonfeed.org). @param next the article behind which the next page goes on; null at the end */
export function jsonFeed(head: FeedHead, entries: readonly FeedEntry[], next: number | null): string {
  const { origin, base, page, title, description, publication } = head;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: titleForLists(title),
    home_page_url: origin + page,
    feed_url: origin + feedUrl(base, 'json'),
    ...(description !== '' && { description }),
    ...(next !== null && { next_url: origin + jsonFeedPageUrl(base, next) }),
    favicon: `${origin}/favicon.ico`,
    authors: [{ name: publication.publisher, url: `${origin}/` }],
    language: 'ar',
    items: itemsOf(entries, origin).map(itemOf),
  });
}

const itemOf = (item: FeedItem): object => ({
  id: item.id,
  url: item.url,
  title: item.title,
  ...(item.html === null ? { content_text: item.summary } : { content_html: item.html }),
  ...(item.summary !== '' && { summary: item.summary }),
  ...(item.picture && { image: item.picture.url }),
  date_published: item.published,
  date_modified: item.modified,
  authors: item.authors,
  tags: item.categories.map(({ name }) => name),
  language: item.language,
});
