import type { ArticleRecord } from '@/lib/feeds/record';

/** What a feed speaks of: the whole site, or one section, author, tag or issue. */
export interface FeedHead {
  /** The site's address, without a slash at its end. */
  origin: string;
  title: string;
  description: string;
  /** The path of the page that lists the same. */
  page: string;
  /** What the feed's addresses begin with (lib/site/feed-urls.ts). */
  base: string;
  publication: Publication;
}

export interface Publication {
  name: string;
  /** Who publishes it. */
  publisher: string;
  /** What others may do with the texts; empty: nothing is said. */
  rights: string;
  /** The founding year: the date of a feed that holds nothing yet. */
  since: number;
}

/** A file that readers' programs may fetch beside the text. */
export interface Enclosure {
  path: string;
  type: string;
  bytes: number;
}

export interface FeedEntry {
  record: ArticleRecord;
  /** The lead picture in a size that suits a list. */
  picture: Enclosure | null;
}

/** The newest instant at which an entry changed; null for a feed without entries. */
export const newestChange = (entries: readonly FeedEntry[]): string | null =>
  entries.reduce<string | null>(
    (newest, { record }) => (newest === null || record.modifiedAt > newest ? record.modifiedAt : newest),
    null,
  );

/** UTF-8 bytes of texts that one document may hold: with its escaped markup it stays below what the front keeps. */
const TEXTS = 4_000_000;

/**
 * The full text of each entry in its order, until one has no room: from there on they come with their summary alone, and
 * their texts are not made.
 */
export function textsWithin(texts: readonly (() => string)[], most = TEXTS): (string | null)[] {
  let room = most;
  return texts.map((make) => {
    if (room <= 0) return null;
    const text = make();
    room -= Buffer.byteLength(text);
    return room < 0 ? null : text;
  });
}
