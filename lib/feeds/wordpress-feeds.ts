import { feedUrl, type FeedFormat } from '@/lib/site/feed-urls';

/**
 * Where the feeds of a WordPress site are found here, which many readers' programs still ask for after a move
 * (WordPress: «feed» endpoints of permalinks, the query «feed», and the files of its first years).
 */

const FORMATS: Record<string, FeedFormat> = {
  feed: 'rss',
  rss: 'rss',
  rss2: 'rss',
  rdf: 'rss',
  atom: 'atom',
  json: 'json',
};
/** Lists that have a feed here too. */
const LISTS: Record<string, string> = { category: 'section', section: 'section', author: 'author', tag: 'tag' };

const PLACE = /^(.*)\/feed(?:\/([a-z0-9]+))?$/u;
const OLD_FILE = /^\/wp-(?:comments)?(rss2|rss|rdf|atom|feed)\.php$/u;

/**
 * @param path percent-encoded, with or without a slash at its end
 * @param query without its question mark
 * @returns the address here, of the same list as far as there is one; null for what is no feed of WordPress. Slugs are
 * taken over as they are: whether such a section is there (still), the address itself answers.
 */
export function feedMove(path: string, query: string): string | null {
  const plain = path.replace(/\/+$/u, '');
  const [, file] = OLD_FILE.exec(plain) ?? [];
  if (file !== undefined) return feedUrl('', formatOf(file) ?? 'rss');
  const asked = new URLSearchParams(query).get('feed');
  if (asked !== null) {
    const [format, base] = [formatOf(asked.replace(/^comments-/u, '')), baseOf(plain)];
    if (format !== null && base !== null) return feedUrl(base, format);
  }
  const [, place = '', name] = PLACE.exec(plain) ?? [];
  if (!PLACE.test(plain)) return null;
  const [format, base] = [name === undefined ? 'rss' : formatOf(name), baseOf(place)];
  return format === null || base === null ? null : feedUrl(base, format);
}

const formatOf = (name: string): FeedFormat | null => (Object.hasOwn(FORMATS, name) ? (FORMATS[name] ?? null) : null);

/** What the feed of such an address begins with here; null for addresses that have none. */
function baseOf(path: string): string | null {
  if (path === '' || path === '/comments') return '';
  const [, list = '', ...names] = path.split('/');
  const here = Object.hasOwn(LISTS, list) ? LISTS[list] : undefined;
  // Of a category inside another the address names both.
  const name = list === 'category' ? names.at(-1) : names.length === 1 ? names[0] : undefined;
  return here === undefined || name === undefined || name === '' ? null : `/${here}/${name}`;
}
