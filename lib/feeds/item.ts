import { titleForLists } from '@/lib/feeds/direction';
import { textsWithin, type FeedEntry } from '@/lib/feeds/feed';
import { fullText } from '@/lib/feeds/full-text';
import { mediaUrl } from '@/lib/site/media-path';
import { articleUrl, authorUrl, sectionUrl, tagUrl } from '@/lib/site/urls';

/** An entry as all three formats tell it, so that they cannot differ. Addresses are whole, instants ISO 8601 in UTC. */
export interface FeedItem {
  /** Never another one, whatever title, address, section or date the article gets. */
  id: string;
  url: string;
  title: string;
  summary: string;
  /** Null when the document is full. */
  html: string | null;
  language: string;
  published: string;
  modified: string;
  authors: { name: string; url: string }[];
  /** The section first, then the tags; the scheme tells them apart. */
  categories: { term: string; name: string; scheme: string }[];
  picture: { url: string; type: string; bytes: number } | null;
}

/** The id of an article in feeds: its address without the words, which leads to it as well. */
export const feedItemId = (origin: string, id: number): string => `${origin}/article/${id}`;

/** @param origin the site's address, without a slash at its end */
export function itemsOf(entries: readonly FeedEntry[], origin: string): FeedItem[] {
  const texts = textsWithin(
    entries.map(
      ({ record }) =>
        () =>
          fullText(record, origin),
    ),
  );
  return entries.map(({ record, picture }, place) => ({
    id: feedItemId(origin, record.id),
    url: origin + articleUrl(record),
    title: titleForLists(record.title),
    summary: record.excerpt,
    html: texts[place] ?? null,
    language: record.language,
    published: record.publishedAt,
    modified: record.modifiedAt,
    authors: record.authors.map(({ name, slug }) => ({ name, url: origin + authorUrl(slug) })),
    categories: [
      { term: record.section.slug, name: record.section.name, scheme: origin + sectionUrl('') },
      ...record.tags.map(({ slug, name }) => ({ term: slug, name, scheme: origin + tagUrl('') })),
    ],
    picture: picture && { url: origin + mediaUrl(picture.path), type: picture.type, bytes: picture.bytes },
  }));
}
